import { describe, expect, it } from 'vitest'
import { anchorNowhere, anchorOn } from '@/lib/core/annotation/placing'
import { shownAnnotations } from '@/lib/core/annotation/shown-annotations'
import type { Work } from '@/lib/core/annotation/work'
import type { AnnotationView } from '@/lib/schema/annotation'
import { annotationOf, ME, SENTENCES, TEXT } from './annotation-examples'

const NOW = '2026-02-03T04:05:06.000Z'
const SAVED = [annotationOf(0), annotationOf(1), annotationOf(2)]

type Room = { saved?: AnnotationView[]; removed?: AnnotationView[] }

function shown(waiting: Work[], { saved = SAVED, removed = [] }: Room = {}): readonly AnnotationView[] {
  return shownAnnotations(
    {
      saved,
      waiting: waiting.map((work, index) => ({ key: `${index}`, operationId: `${index}`, label: '', work })),
      removed: new Map(removed.map((item) => [item.id, item])),
    },
    { text: TEXT, member: ME, at: NOW },
  )
}

function ids(items: readonly AnnotationView[]): string[] {
  return items.map(({ id }) => id)
}

function put(id: string, ordinal: number): Work {
  const to = anchorOn(TEXT, SENTENCES[ordinal] ?? { start: 0, end: 1 })
  return { kind: 'placing', placing: { id, revision: 1, to } }
}

describe('what is shown', () => {
  it('is what is saved, the very list, where nothing waits', () => {
    expect(shown([])).toBe(SAVED)
    expect(shown([{ kind: 'correct', edit: 'split', at: 3 }])).toBe(SAVED)
  })

  it('is what is saved with the changes of all steps on top, in order', () => {
    const items = shown([
      { kind: 'annotations', changes: [{ op: 'update', id: 'a0', revision: 1, set: { note: 'one' } }] },
      { kind: 'correct', edit: 'split', at: 3 },
      { kind: 'annotations', changes: [{ op: 'update', id: 'a0', revision: 2, set: { note: 'two' } }] },
    ])
    expect(items[0]?.note).toBe('two')
  })

  it('has an annotation back that this room removed', () => {
    const restore: Work = { kind: 'annotations', changes: [{ op: 'restore', id: 'a4', revision: 2 }] }
    expect(ids(shown([restore], { removed: [annotationOf(4)] }))).toEqual(['a0', 'a1', 'a2', 'a4'])
  })

  it('has one back as it is saved, rather than as it was removed earlier', () => {
    const work: Work = {
      kind: 'annotations',
      changes: [
        { op: 'delete', id: 'a0', revision: 1 },
        { op: 'restore', id: 'a0', revision: 2 },
      ],
    }
    const earlier = annotationOf(0, { note: 'earlier' })
    expect(shown([work], { removed: [earlier] })[0]?.note).toBeNull()
  })

  it('stands where the latest word puts it, in the order of the text', () => {
    const items = shown([put('a0', 3), put('a0', 5)])
    expect(ids(items)).toEqual(['a1', 'a2', 'a0'])
    expect(items[2]?.anchor).toMatchObject({ start: SENTENCES[5]?.start, status: 'moved' })
    expect(items[0]).toBe(SAVED[1])
  })

  it('comes last once it belongs nowhere', () => {
    const to = anchorNowhere(annotationOf(0).anchor)
    expect(ids(shown([{ kind: 'placing', placing: { id: 'a0', revision: 1, to } }]))).toEqual([
      'a1',
      'a2',
      'a0',
    ])
  })

  it('is put in its place together with what else changes of it', () => {
    const items = shown([
      put('a0', 5),
      { kind: 'annotations', changes: [{ op: 'update', id: 'a0', revision: 1, set: { tag: 'opinion' } }] },
    ])
    expect(items[2]).toMatchObject({ id: 'a0', tag: 'opinion', anchor: { start: SENTENCES[5]?.start } })
  })
})
