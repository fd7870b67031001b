import type { CopyState } from '@/components/saving/draft-kind'
import type { OpenDraft } from '@/components/saving/open-drafts'
import type { Failure } from '@/lib/core/result'
import type { WorkQueue } from '@/lib/core/annotation/work-queue'

/** How the room's work stands with the server, as it is shown. */
export type SaveState =
  | { kind: 'saved' }
  | { kind: 'saving'; steps: number }
  | { kind: 'failed'; steps: number; message: string; signIn: boolean }
  /** Typed, and not asked to be sent yet. */
  | { kind: 'kept' }
  /** The server takes it once it was corrected. */
  | { kind: 'refused' }
  | { kind: 'conflict' }

/** The worse come later. */
const ORDER: readonly SaveState['kind'][] = ['saved', 'saving', 'kept', 'failed', 'refused', 'conflict']

/** All is saved only if the room's work and every draft that is open are; otherwise the worst of their states shows. */
export function saveStateOf(queue: WorkQueue, drafts: readonly OpenDraft[]): SaveState {
  return drafts.map(draftState).reduce(worse, queueState(queue))
}

/** Whether the browser keeps all that the server does not have: what the room has done, and the drafts that are open. */
export function copyOf(room: CopyState, drafts: readonly OpenDraft[]): CopyState {
  const copies = [room, ...drafts.filter(isUnsaved).map(({ copy }) => copy)]
  if (copies.includes('refused')) return 'refused'
  return copies.includes('none') ? 'none' : 'kept'
}

function isUnsaved({ status }: OpenDraft): boolean {
  return status !== 'unchanged' && status !== 'saved'
}

function worse(one: SaveState, other: SaveState): SaveState {
  return ORDER.indexOf(other.kind) > ORDER.indexOf(one.kind) ? other : one
}

function draftState({ status, failure }: OpenDraft): SaveState {
  switch (status) {
    case 'unchanged':
    case 'saved':
      return { kind: 'saved' }
    case 'saving':
      return { kind: 'saving', steps: 1 }
    case 'conflict':
      return { kind: 'conflict' }
    case 'kept':
      if (!failure) return { kind: 'kept' }
      return failure.issues?.length ? { kind: 'refused' } : failedWith(failure, 1)
  }
}

function failedWith({ message, code }: Failure, steps: number): SaveState {
  return { kind: 'failed', steps, message, signIn: code === 'unauthenticated' }
}

function queueState({ waiting, stalled, conflict }: WorkQueue): SaveState {
  if (conflict) return { kind: 'conflict' }
  const steps = waiting.length
  if (stalled) return failedWith(stalled, steps)
  return steps > 0 ? { kind: 'saving', steps } : { kind: 'saved' }
}
