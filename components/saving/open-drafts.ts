import { useSyncExternalStore } from 'react'
import type { AutosaveSnapshot } from './draft-kind'

/** The state of a draft that is open in this page. */
export type OpenDraft = Pick<AutosaveSnapshot<unknown, unknown>, 'status' | 'failure' | 'copy'>

const PARTS = ['status', 'failure', 'copy'] as const

const states = new Map<string, OpenDraft>()
const followers = new Set<() => void>()
let snapshot: readonly OpenDraft[] = []

/** Records the state of an open draft. Pass undefined when the draft is closed. */
export function reportDraft(scope: string, draft: OpenDraft | undefined): void {
  const before = states.get(scope)
  if (draft) states.set(scope, draft)
  else states.delete(scope)
  if (PARTS.every((part) => before?.[part] === draft?.[part])) return
  snapshot = [...states.values()]
  for (const tell of followers) tell()
}

/** The drafts that are open in this page, for a screen that says whether everything is saved. */
export function useOpenDrafts(): readonly OpenDraft[] {
  return useSyncExternalStore(follow, openDrafts, openDrafts)
}

export function openDrafts(): readonly OpenDraft[] {
  return snapshot
}

function follow(tell: () => void): () => void {
  followers.add(tell)
  return () => {
    followers.delete(tell)
  }
}
