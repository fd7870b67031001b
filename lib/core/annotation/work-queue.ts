import type { Failure } from '@/lib/core/result'
import type { AnnotationView } from '@/lib/schema/annotation'
import type { AnnotationChangeResult } from '@/lib/schema/annotation-change'
import { byPlace } from './by-position'
import { isFinal, rebaseStep, type Learned, type UndoEntry, type WorkStep } from './work'

/** How the room stands with the server: what is saved, what waits to be, what can be taken back. */
export type WorkQueue = {
  /** The annotations as the server last told them. */
  saved: readonly AnnotationView[]
  /** The number of the list's state on the server; an older list never replaces a newer one. */
  revision: number
  /** Not yet saved, oldest first. One is sent at a time, since each may rest on the answer to the one before. */
  waiting: readonly WorkStep[]
  /** Why sending has stopped; it goes on when somebody asks, or the network is back. */
  stalled: Failure | null
  /** Steps that take work back, or say that nothing can, and steps that do it again; the latest last. */
  undo: readonly UndoEntry[]
  redo: readonly WorkStep[]
  conflict: Conflict | null
  /** Annotations that this room has removed, so that bringing them back shows at once. */
  removed: ReadonlyMap<string, AnnotationView>
}

/** A step the server refused because an annotation is not what it was. `theirs` is null when it is gone. */
export type Conflict = {
  step: WorkStep
  annotationId: string
  theirs: AnnotationView | null
  message: string
}

export type QueueEvent =
  | { kind: 'loaded'; items: readonly AnnotationView[]; revision: number }
  /** Work that the browser kept when an earlier visit ended before it was saved. */
  | { kind: 'restored'; steps: readonly WorkStep[] }
  | { kind: 'did'; step: WorkStep; inverse: WorkStep }
  | { kind: 'undid' | 'redid'; inverse: WorkStep }
  /** Something was done that did not go through the queue. */
  | { kind: 'recorded'; entry: UndoEntry }
  | {
      kind: 'saved'
      key: string
      results: readonly AnnotationChangeResult[]
      revision?: number
      editId?: string
      evidence?: { id: string; revision: number }
      verdict?: { id: string; revision: number }
    }
  | { kind: 'refused'; key: string }
  | { kind: 'stalled'; failure: Failure }
  | { kind: 'resumed' }
  | { kind: 'conflicted'; conflict: Conflict }
  | { kind: 'settled' }

/** As far back as one can go. */
const MEMORY = 500

/** A room in which nothing has happened yet. */
export function createWorkQueue(saved: readonly AnnotationView[], revision: number): WorkQueue {
  const removed = new Map<string, AnnotationView>()
  return { saved, revision, waiting: [], stalled: null, undo: [], redo: [], conflict: null, removed }
}

/** The queue after an event. */
export function advanceQueue(queue: WorkQueue, event: QueueEvent): WorkQueue {
  if (isDone(event)) return afterDoing(queue, event)
  switch (event.kind) {
    case 'loaded':
      return afterLoading(queue, event)
    case 'restored':
      return { ...queue, waiting: [...event.steps, ...queue.waiting] }
    case 'saved':
      return afterSaving(queue, event)
    case 'refused':
      return withoutStep(queue, event.key)
    case 'stalled':
      return { ...queue, stalled: event.failure }
    case 'resumed':
      return { ...queue, stalled: null }
    case 'conflicted':
      return {
        ...withTheirs(withoutStep(queue, event.conflict.step.key), event.conflict),
        conflict: event.conflict,
      }
    case 'settled':
      return { ...queue, conflict: null }
  }
}

type Done = Extract<QueueEvent, { kind: 'did' | 'undid' | 'redid' | 'recorded' }>

const DONE: ReadonlySet<QueueEvent['kind']> = new Set(['did', 'undid', 'redid', 'recorded'] as const)

function isDone(event: QueueEvent): event is Done {
  return DONE.has(event.kind)
}

function afterDoing(queue: WorkQueue, event: Done): WorkQueue {
  switch (event.kind) {
    case 'did':
      return { ...enqueue(queue, event.step), undo: remember(queue.undo, event.inverse), redo: [] }
    case 'undid':
      return moved(queue, { from: 'undo', to: 'redo' }, event.inverse)
    case 'redid':
      return moved(queue, { from: 'redo', to: 'undo' }, event.inverse)
    case 'recorded':
      return { ...queue, undo: withEntry(queue.undo, event.entry), redo: [] }
  }
}

function afterLoading(
  queue: WorkQueue,
  { items, revision }: Extract<QueueEvent, { kind: 'loaded' }>,
): WorkQueue {
  return revision < queue.revision ? queue : { ...queue, saved: items, revision }
}

/** What a browser keeps of the queue: all that the server does not have, a step in conflict included. */
export function unsavedSteps({ waiting, conflict }: WorkQueue): readonly WorkStep[] {
  return conflict ? [conflict.step, ...waiting] : waiting
}

function enqueue(queue: WorkQueue, step: WorkStep): WorkQueue {
  return { ...queue, waiting: [...queue.waiting, step] }
}

function remember<Entry extends UndoEntry>(steps: readonly Entry[], step: Entry): Entry[] {
  return [...steps, step].slice(-MEMORY)
}

/** Writing on in the same thing is one entry. */
function withEntry(undo: readonly UndoEntry[], entry: UndoEntry): readonly UndoEntry[] {
  const last = undo.at(-1)
  const goesOn = last && isFinal(last) && isFinal(entry) && last.label === entry.label
  return goesOn ? undo : remember(undo, entry)
}

type Stacks = { from: 'undo' | 'redo'; to: 'undo' | 'redo' }

function moved(queue: WorkQueue, { from, to }: Stacks, inverse: WorkStep): WorkQueue {
  const step = queue[from].at(-1)
  if (!step || isFinal(step)) return queue
  return { ...enqueue(queue, step), [from]: queue[from].slice(0, -1), [to]: remember(queue[to], inverse) }
}

type Saved = Extract<QueueEvent, { kind: 'saved' }>

function afterSaving(
  queue: WorkQueue,
  { key, results, revision, editId, evidence, verdict }: Saved,
): WorkQueue {
  const changed = [...results, evidence, verdict].filter((each) => each !== undefined)
  const learned: Learned = {
    revisions: new Map(changed.map((each) => [each.id, each.revision])),
    edit: editId === undefined ? undefined : { of: key, id: editId },
  }
  const learn = (steps: readonly WorkStep[]): WorkStep[] => steps.map((step) => rebaseStep(step, learned))
  return {
    ...queue,
    ...absorbed(queue, results),
    revision: revision ?? queue.revision,
    waiting: learn(queue.waiting.filter((step) => step.key !== key)),
    undo: queue.undo.map((entry) => (isFinal(entry) ? entry : rebaseStep(entry, learned))),
    redo: learn(queue.redo),
    stalled: null,
  }
}

function absorbed(
  { saved, removed }: WorkQueue,
  results: readonly AnnotationChangeResult[],
): Pick<WorkQueue, 'saved' | 'removed'> {
  if (results.length === 0) return { saved, removed }
  const byId = new Map(saved.map((item) => [item.id, item]))
  const gone = new Map(removed)
  for (const { id, annotation } of results) {
    const before = byId.get(id)
    if (annotation) byId.set(id, annotation)
    else if (before) gone.set(id, before)
    if (!annotation) byId.delete(id)
  }
  return { saved: [...byId.values()].sort(byPlace), removed: gone }
}

/** What is stored is what shows, until the person has chosen. */
function withTheirs(queue: WorkQueue, { annotationId, theirs }: Conflict): WorkQueue {
  const others = queue.saved.filter(({ id }) => id !== annotationId)
  return { ...queue, saved: theirs ? [...others, theirs].sort(byPlace) : others }
}

/** A step that will not happen takes with it what would undo it, and whatever rests on annotations it would have made. */
function withoutStep(queue: WorkQueue, key: string): WorkQueue {
  const step = queue.waiting.find((each) => each.key === key)
  if (!step) return queue
  const unborn = new Set(createdBy(step))
  const stays = (each: WorkStep): boolean => each.operationId !== step.operationId && !touches(each, unborn)
  return {
    ...queue,
    waiting: queue.waiting.filter(stays),
    undo: queue.undo.filter((entry) => isFinal(entry) || stays(entry)),
    redo: queue.redo.filter(stays),
  }
}

function createdBy({ work }: WorkStep): string[] {
  if (work.kind !== 'annotations') return []
  return work.changes.flatMap((change) => (change.op === 'create' ? [change.id] : []))
}

function touches({ work }: WorkStep, ids: ReadonlySet<string>): boolean {
  if (work.kind === 'placing') return ids.has(work.placing.id)
  return work.kind === 'annotations' && work.changes.some(({ id }) => ids.has(id))
}
