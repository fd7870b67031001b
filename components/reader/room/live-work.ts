import type { CopyState } from '@/components/saving/draft-kind'
import { adoptCopy, forgetCopy, keepCopy } from '@/components/saving/kept-copies'
import { watchPage } from '@/components/saving/page-life'
import { createRetry } from '@/components/saving/timers'
import { unsavedSteps } from '@/lib/core/annotation/work-queue'
import type { WorkStep } from '@/lib/core/annotation/work'
import type { Failure } from '@/lib/core/result'
import { inOtherVersion, readKeptSteps, type KeptSteps } from './kept-steps'
import { createWorkStore, type WorkStore, type WorkStoreOptions } from './work-store'

/** What a room hears of its work while it is open. */
export type WorkListener = Pick<WorkStoreOptions, 'onSentences' | 'onSaved' | 'onRefused'> & {
  /** Steps of an earlier visit that were made on an older version and cannot be sent any more. */
  onLeft: (steps: readonly WorkStep[]) => void
  /** What an earlier visit had left is saved; the list may tell more of it than the answers did. */
  onCaughtUp: () => void
}

/** The work of one room. It outlives the room for as long as something of it is not saved. */
export type LiveWork = {
  store: WorkStore
  copy: CopyStore
  start: (listener: WorkListener) => void
  stop: () => void
}

/** Whether the browser keeps what is not saved. A store of its own: it changes with every step, and only one line shows it. */
export type CopyStore = {
  subscribe: (listener: () => void) => () => void
  getSnapshot: () => CopyState
}

type LiveWorkOptions = Omit<WorkStoreOptions, keyof WorkListener> & {
  scope: string
  /** The path of the room. */
  place: string
  versionId: string
}

const live = new Map<string, LiveWork>()

/** The work of a room: what an earlier visit in this page has left of it, or new. */
export function openWork(options: LiveWorkOptions): LiveWork {
  return live.get(nameOf(options)) ?? createLiveWork(options)
}

function createLiveWork({ scope, place, versionId, ...options }: LiveWorkOptions): LiveWork {
  const name = nameOf({ scope, versionId })
  let listener: WorkListener | undefined
  let end: (() => void) | undefined
  const store = createWorkStore({
    ...options,
    onSentences: (sentences) => listener?.onSentences(sentences),
    onSaved: (step) => listener?.onSaved(step),
    onRefused: (step, failure) => listener?.onRefused(step, failure),
  })
  const retry = createRetry(store.retry)
  const unsaved = (): readonly WorkStep[] => unsavedSteps(store.getSnapshot().queue)
  let kept = unsaved()
  let failure: Failure | null = null
  let catchingUp = false
  const copy = createCopyStore()

  function follow(): void {
    const steps = unsaved()
    if (steps.length < kept.length) retry.reset()
    if (steps !== kept) keep(steps)
    const { stalled } = store.getSnapshot().queue
    if (stalled !== failure) hold(stalled)
    if (steps.length > 0) return
    if (catchingUp) listener?.onCaughtUp()
    catchingUp = false
    if (!listener) close()
  }

  /** Signed out, sending again would only be refused again, until the page is looked at once more. */
  function hold(stalled: Failure | null): void {
    failure = stalled
    if (stalled && stalled.code !== 'unauthenticated') retry.later()
    else retry.clear()
  }

  function keep(steps: readonly WorkStep[]): void {
    kept = steps
    const left: KeptSteps = { versionId, steps }
    if (steps.length > 0) copy.set('none')
    const done = steps.length > 0 ? keepCopy({ scope, place }, left) : forgetCopy(scope)
    done.then(
      // Unless there is more by now, which has a copy of its own on its way.
      () => steps === kept && copy.set('kept'),
      () => copy.set('refused'),
    )
  }

  function restore(stored: unknown): void {
    const found = readKeptSteps(stored)
    if (!found) return
    const { sent, left } =
      found.versionId === versionId ? { sent: found.steps, left: [] } : inOtherVersion(found.steps)
    if (left.length > 0) listener?.onLeft(left)
    // An empty list, too, replaces what was kept.
    catchingUp = sent.length > 0
    store.restore(sent)
    if (sent.length === 0) keep(sent)
  }

  function open(): void {
    live.set(name, { store, copy, start, stop })
    const unsubscribe = store.subscribe(follow)
    const unwatch = watchPage({
      isUnsaved: () => unsaved().length > 0,
      flush: () => undefined,
      retry: store.retry,
    })
    end = () => {
      unsubscribe()
      unwatch()
      retry.clear()
    }
    adoptCopy(scope).then(restore, () => copy.set('refused'))
  }

  function close(): void {
    end?.()
    end = undefined
    live.delete(name)
  }

  function start(next: WorkListener): void {
    listener = next
    if (!end) open()
  }

  function stop(): void {
    listener = undefined
    if (unsaved().length === 0) close()
  }

  return { store, copy, start, stop }
}

function createCopyStore(): CopyStore & { set: (copy: CopyState) => void } {
  const listeners = new Set<() => void>()
  let copy: CopyState = 'kept'
  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    getSnapshot: () => copy,
    set: (next) => {
      if (next === copy) return
      copy = next
      for (const listener of listeners) listener()
    },
  }
}

function nameOf({ scope, versionId }: Pick<LiveWorkOptions, 'scope' | 'versionId'>): string {
  return `${scope} ${versionId}`
}
