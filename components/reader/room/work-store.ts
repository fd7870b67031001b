import { byPlace } from '@/lib/core/annotation/by-position'
import { shownAnnotations } from '@/lib/core/annotation/shown-annotations'
import { invertStep, isFinal, type Earlier, type Work, type WorkStep } from '@/lib/core/annotation/work'
import {
  advanceQueue,
  createWorkQueue,
  type QueueEvent,
  type WorkQueue,
} from '@/lib/core/annotation/work-queue'
import type { Failure } from '@/lib/core/result'
import type { AnnotationView } from '@/lib/schema/annotation'
import type { PersonView, SentenceView } from '@/lib/schema/article'
import type { AnnotationList, RoomApi } from './room-api'
import { sendStep } from './send-step'
import { conflictOf, resolveConflict, type Choice } from './resolve-conflict'

export type WorkStoreOptions = {
  api: RoomApi
  text: string
  member: PersonView
  newId: () => string
  now: () => string
  /** New sentences, after a correction of them or its withdrawal. */
  onSentences: (sentences: SentenceView[]) => void
  /** A step was saved. */
  onSaved: (step: WorkStep) => void
  /** The server said no: the step is rolled back. */
  onRefused: (step: WorkStep, failure: Failure) => void
}

/** What the room shows of the queue, computed once a change. */
export type WorkSnapshot = { queue: WorkQueue; annotations: readonly AnnotationView[] }

/** The room's work: done at once on the screen, sent in order, one step at a time. */
export type WorkStore = {
  subscribe: (listener: () => void) => () => void
  getSnapshot: () => WorkSnapshot
  /** Takes a list of the server, unless it is older than what is known by now: false, and it has to be read again. */
  load: (list: AnnotationList) => boolean
  /** Work of an earlier visit is sent first, under the keys that it had. */
  restore: (steps: readonly WorkStep[]) => void
  /** Does something, which may be several works that are undone together. */
  perform: (label: string, ...works: readonly Work[]) => void
  /** Something was done elsewhere: the work that undoes it, or why nothing can. */
  record: (label: string, undo: Work | { final: string }) => void
  /** Take back, or do again, the latest; nothing when there is none. */
  undo: () => Travelled
  redo: () => Travelled
  retry: () => void
  settle: (choice: Choice) => void
}

/** What became of undo or redo: the label of what was undone, or why that cannot be. */
export type Travelled = { done: string } | { refused: string } | undefined

export function createWorkStore(options: WorkStoreOptions): WorkStore {
  const { api, text, member, newId, now } = options
  const listeners = new Set<() => void>()
  const snapshotOf = (queue: WorkQueue): WorkSnapshot => ({
    queue,
    annotations: shownAnnotations(queue, { text, member, at: now() }),
  })
  let snapshot = snapshotOf(createWorkQueue([], -1))
  let sending = false

  function dispatch(event: QueueEvent): void {
    snapshot = snapshotOf(advanceQueue(snapshot.queue, event))
    for (const listener of listeners) listener()
    void send()
  }

  /** One at a time; nothing is sent while a failure or a conflict waits for a person. */
  async function send(): Promise<void> {
    const { waiting, stalled, conflict } = snapshot.queue
    const [step] = waiting
    if (sending || stalled || conflict || !step) return
    sending = true
    const answer = await sendStep(api, step)
    sending = false
    if (answer.ok) {
      const { sentences, ...saved } = answer.value
      dispatch({ kind: 'saved', key: step.key, ...saved })
      if (sentences) options.onSentences(sentences)
      options.onSaved(step)
    } else settleFailure(step, answer.failure)
  }

  function settleFailure(step: WorkStep, failure: Failure): void {
    if (isPassing(failure)) dispatch({ kind: 'stalled', failure })
    else {
      const conflict = conflictOf(step, failure)
      if (conflict) dispatch({ kind: 'conflicted', conflict })
      else {
        dispatch({ kind: 'refused', key: step.key })
        options.onRefused(step, failure)
      }
    }
  }

  function earlier(id: string): Earlier | undefined {
    return snapshot.annotations.find((item) => item.id === id)
  }

  function inverse(step: WorkStep): WorkStep {
    return invertStep(step, newId(), earlier)
  }

  function perform(label: string, ...works: readonly Work[]): void {
    const operationId = newId()
    for (const work of works) {
      const step: WorkStep = { key: newId(), operationId, label, work }
      dispatch({ kind: 'did', step, inverse: inverse(step) })
    }
  }

  function record(label: string, undo: Work | { final: string }): void {
    const operationId = newId()
    const entry =
      'final' in undo ? { operationId, label, ...undo } : { key: newId(), operationId, label, work: undo }
    dispatch({ kind: 'recorded', entry })
  }

  function travel(kind: 'undid' | 'redid'): Travelled {
    const latest = () => snapshot.queue[kind === 'undid' ? 'undo' : 'redo'].at(-1)
    const first = latest()
    if (!first) return undefined
    if (isFinal(first)) return { refused: first.final }
    for (let step = latest(); step?.operationId === first.operationId; step = latest()) {
      if (isFinal(step)) break
      dispatch({ kind, inverse: inverse(step) })
    }
    return { done: first.label }
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    getSnapshot: () => snapshot,
    load: ({ items, revision }) => {
      dispatch({ kind: 'loaded', items: [...items].sort(byPlace), revision })
      return revision >= snapshot.queue.revision
    },
    restore: (steps) => dispatch({ kind: 'restored', steps }),
    perform,
    record,
    undo: () => travel('undid'),
    redo: () => travel('redid'),
    retry: () => {
      if (snapshot.queue.stalled) dispatch({ kind: 'resumed' })
    },
    settle: (choice) => {
      const { conflict } = snapshot.queue
      if (!conflict) return
      dispatch({ kind: 'settled' })
      const work = resolveConflict(conflict, choice)
      if (work) perform(conflict.step.label, work)
    },
  }
}

/** Failures that say nothing about the work itself: it is kept, and sent again. */
function isPassing({ code }: Failure): boolean {
  return code === 'unavailable' || code === 'too_many' || code === 'unauthenticated'
}
