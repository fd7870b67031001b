import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnnotationChange, AnnotationChangeResult } from '@/lib/schema/annotation-change'
import { applyChanges } from '@/lib/core/annotation/apply-changes'
import { shownAnnotations } from '@/lib/core/annotation/shown-annotations'
import { invertStep, isFinal, type WorkStep } from '@/lib/core/annotation/work'
import { advanceQueue, createWorkQueue, unsavedSteps, type WorkQueue } from '@/lib/core/annotation/work-queue'
import type { AnnotationView } from '@/lib/schema/annotation'
import { annotationOf, ME, SENTENCES, TEXT } from './annotation-examples'

const NOW = '2026-01-02T00:00:00.000Z'

/** A room and a server in one: does things, saves them, and keeps revisions as the server would. */
function createRoom(saved: AnnotationView[] = []) {
  let queue = createWorkQueue(saved, 1)
  const stored = new Map(saved.map((item) => [item.id, item]))
  const deleted = new Map<string, AnnotationView>()
  let keys = 0

  const shown = () => shownAnnotations(queue, { text: TEXT, member: ME, at: NOW })
  const newKey = () => `k${++keys}`
  const inverse = (step: WorkStep) =>
    invertStep(step, newKey(), (id) => shown().find((item) => item.id === id))

  function store(change: AnnotationChange): AnnotationChangeResult {
    const before = stored.get(change.id) ?? deleted.get(change.id)
    if (change.op !== 'create') expect(change.revision).toBe(before?.revision)
    const context = { text: TEXT, member: ME, at: NOW, removed: (id: string) => deleted.get(id) }
    const live = [...stored.values()].filter(({ id }) => id === change.id)
    const [after] = applyChanges(live, [change], context)
    const revision = (before?.revision ?? 0) + 1
    const annotation = after ? { ...after, revision } : null
    stored.delete(change.id)
    if (annotation) stored.set(change.id, annotation)
    else if (before) deleted.set(change.id, { ...before, revision })
    return { id: change.id, revision, annotation }
  }

  return {
    get queue(): WorkQueue {
      return queue
    },
    shown,
    stored: () =>
      applyChanges([...stored.values()], [], { text: TEXT, member: ME, at: NOW, removed: () => undefined }),
    does: (changes: AnnotationChange[]) => {
      const key = newKey()
      const step: WorkStep = { key, operationId: key, label: key, work: { kind: 'annotations', changes } }
      queue = advanceQueue(queue, { kind: 'did', step, inverse: inverse(step) })
    },
    undoes: () => {
      const step = queue.undo.at(-1)
      if (step && !isFinal(step)) queue = advanceQueue(queue, { kind: 'undid', inverse: inverse(step) })
    },
    redoes: () => {
      const step = queue.redo.at(-1)
      if (step) queue = advanceQueue(queue, { kind: 'redid', inverse: inverse(step) })
    },
    saves: () => {
      const [step] = queue.waiting
      if (step?.work.kind !== 'annotations') return
      const results = step.work.changes.map(store)
      queue = advanceQueue(queue, { kind: 'saved', key: step.key, results, revision: queue.revision + 1 })
    },
    takes: (event: Parameters<typeof advanceQueue>[1]) => (queue = advanceQueue(queue, event)),
  }
}

const places = SENTENCES.map(({ start, end }) => ({ start, end }))

function create(id: string, ordinal = 0, tag = 'fact'): AnnotationChange {
  return { op: 'create', id, ...(places[ordinal] ?? { start: 0, end: 1 }), tag }
}

function tags(items: readonly AnnotationView[]): string[] {
  return items.map(({ id, tag }) => `${id}:${tag}`)
}

describe('work that waits', () => {
  it('shows before it is saved, and the same afterwards', () => {
    const room = createRoom()
    room.does([create('a'), create('b', 3)])
    expect(tags(room.shown())).toEqual(['a:fact', 'b:fact'])
    room.saves()
    expect(tags(room.queue.saved)).toEqual(['a:fact', 'b:fact'])
    expect(room.queue.waiting).toEqual([])
  })

  it('undoes a list as one step and does it again', () => {
    const room = createRoom()
    room.does([create('a'), create('b', 3), create('c', 5)])
    room.saves()
    room.undoes()
    expect(room.shown()).toEqual([])
    room.saves()
    room.redoes()
    expect(room.shown()).toHaveLength(3)
    room.saves()
    expect(room.stored()).toHaveLength(3)
  })

  it('undoes what the server has not answered yet', () => {
    const room = createRoom()
    room.does([create('a')])
    room.undoes()
    expect(room.shown()).toEqual([])
    room.redoes()
    expect(tags(room.shown())).toEqual(['a:fact'])
    room.saves()
    room.saves()
    room.saves()
    expect(tags(room.stored())).toEqual(['a:fact'])
  })

  it('forgets what could be done again once something new is done', () => {
    const room = createRoom()
    room.does([create('a')])
    room.undoes()
    room.does([create('b', 1)])
    expect(room.queue.redo).toEqual([])
  })

  it('does not let an older list replace a newer one', () => {
    const room = createRoom()
    room.does([create('a')])
    room.saves()
    room.takes({ kind: 'loaded', items: [], revision: 1 })
    expect(tags(room.shown())).toEqual(['a:fact'])
    room.takes({ kind: 'loaded', items: [], revision: 3 })
    expect(room.shown()).toEqual([])
  })

  it('rolls a refused step back with whatever rests on it, and nothing else', () => {
    const room = createRoom()
    room.does([create('a')])
    room.does([{ op: 'update', id: 'a', revision: 0, set: { note: 'why' } }])
    room.does([create('b', 1)])
    room.takes({ kind: 'refused', key: room.queue.waiting[0]?.key ?? '' })
    expect(tags(room.shown())).toEqual(['b:fact'])
    expect(room.queue.undo).toHaveLength(1)
  })

  it('shows what is stored while a conflict waits for a choice', () => {
    const room = createRoom([annotationOf(0)])
    room.does([{ op: 'update', id: 'a0', revision: 1, set: { note: 'mine' } }])
    const [step] = room.queue.waiting
    if (!step) throw new Error('Nothing waits.')
    const theirs = annotationOf(0, { revision: 2, note: 'theirs' })
    room.takes({ kind: 'conflicted', conflict: { step, annotationId: 'a0', theirs, message: '' } })
    expect(room.shown()[0]?.note).toBe('theirs')
    expect(room.queue).toMatchObject({ waiting: [], undo: [], conflict: { annotationId: 'a0' } })
    room.takes({ kind: 'settled' })
    expect(room.queue.conflict).toBeNull()
  })

  it('keeps everything when sending stalls', () => {
    const room = createRoom()
    room.does([create('a')])
    room.takes({ kind: 'stalled', failure: { code: 'unavailable', message: 'offline' } })
    expect(room.queue).toMatchObject({ stalled: { code: 'unavailable' }, waiting: [{}] })
    room.takes({ kind: 'resumed' })
    room.saves()
    expect(tags(room.stored())).toEqual(['a:fact'])
  })

  it('learns the id of a sentence edit, so that it can be taken back', () => {
    const room = createRoom()
    const step: WorkStep = {
      key: 'cut',
      operationId: 'cut',
      label: '',
      work: { kind: 'correct', edit: 'split', at: 9 },
    }
    room.takes({ kind: 'did', step, inverse: invertStep(step, 'back', () => undefined) })
    room.takes({ kind: 'saved', key: 'cut', results: [], editId: 'e1' })
    expect(room.queue.undo[0]).toMatchObject({ work: { kind: 'withdraw', editId: 'e1' } })
  })

  it('is what the server holds after any sequence, and nothing after undoing it all', () => {
    type Act = { act: 'tag' | 'remove' | 'undo' | 'redo' | 'save'; ordinal: number; tag: string }
    const act: fc.Arbitrary<Act> = fc.record({
      act: fc.constantFrom('tag', 'tag', 'remove', 'undo', 'redo', 'save'),
      ordinal: fc.nat(5),
      tag: fc.constantFrom('fact', 'opinion'),
    })
    let made = 0

    function perform(room: ReturnType<typeof createRoom>, { act: name, ordinal, tag }: Act): void {
      if (name === 'undo') room.undoes()
      else if (name === 'redo') room.redoes()
      else if (name === 'save') room.saves()
      else touch(room, { act: name, ordinal, tag })
    }

    function touch(room: ReturnType<typeof createRoom>, { act: name, ordinal, tag }: Act): void {
      const item = room.shown().find(({ anchor }) => anchor.start === places[ordinal]?.start)
      const base = item && { id: item.id, revision: item.revision }
      if (!base) room.does([create(`n${++made}`, ordinal, tag)])
      else
        room.does([name === 'remove' ? { op: 'delete', ...base } : { op: 'update', ...base, set: { tag } }])
    }

    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const room = createRoom()
        for (const each of acts) perform(room, each)
        const meant = tags(room.shown())
        while (room.queue.waiting.length > 0) room.saves()
        expect(tags(room.stored())).toEqual(meant)
        expect(tags(room.shown())).toEqual(meant)
        while (room.queue.undo.length > 0) {
          room.undoes()
          room.saves()
        }
        expect(room.stored()).toEqual([])
      }),
    )
  })
})

describe('work of an earlier visit', () => {
  it('is sent before what was done since, under its keys, and what follows learns from its answers', () => {
    const before = createRoom()
    before.does([create('a')])
    before.does([{ op: 'update', id: 'a', revision: 0, set: { note: 'Why?' } }])
    const kept = unsavedSteps(before.queue).map((step) => ({ ...step, key: `earlier ${step.key}` }))

    const after = createRoom()
    after.does([create('b', 1)])
    after.takes({ kind: 'restored', steps: kept })
    expect(after.queue.waiting.slice(0, 2)).toEqual(kept)
    expect(tags(after.shown())).toEqual(['a:fact', 'b:fact'])
    after.saves()
    after.saves()
    after.saves()
    expect(after.queue.waiting).toEqual([])
    expect(after.stored().map(({ id, note }) => [id, note])).toEqual([
      ['a', 'Why?'],
      ['b', null],
    ])
  })

  it('includes a step in conflict, which nobody has settled', () => {
    const room = createRoom([annotationOf(0, { id: 'a' })])
    room.does([{ op: 'delete', id: 'a', revision: 1 }])
    const [step] = room.queue.waiting
    if (!step) throw new Error('Nothing waits.')
    room.takes({ kind: 'conflicted', conflict: { step, annotationId: 'a', theirs: null, message: '' } })
    expect(room.queue.waiting).toEqual([])
    expect(unsavedSteps(room.queue)).toEqual([step])
  })
})
