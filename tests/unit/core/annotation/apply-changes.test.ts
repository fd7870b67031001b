import { describe, expect, it } from 'vitest'
import type { AnnotationChange } from '@/lib/schema/annotation-change'
import { applyChanges, type ChangeContext } from '@/lib/core/annotation/apply-changes'
import type { AnnotationView } from '@/lib/schema/annotation'
import { annotationOf, ME, TEXT } from './annotation-examples'

const NOW = '2026-02-03T04:05:06.000Z'
const GONE = annotationOf(2, { id: 'gone', revision: 5 })
const CONTEXT: ChangeContext = {
  text: TEXT,
  member: ME,
  at: NOW,
  removed: (id) => (id === 'gone' ? GONE : undefined),
}

function after(items: AnnotationView[], ...changes: AnnotationChange[]): AnnotationView[] {
  return applyChanges(items, changes, CONTEXT)
}

function ids(items: readonly AnnotationView[]): string[] {
  return items.map(({ id }) => id)
}

describe('changes that wait to be saved', () => {
  it('show a new annotation as the server will make it, without a revision yet', () => {
    const { start, end } = annotationOf(0).anchor
    if (start === null || end === null) throw new Error('The example has no place.')
    expect(after([], { op: 'create', id: 'new', start, end, tag: 'fact' })).toEqual([
      {
        id: 'new',
        revision: 0,
        tag: 'fact',
        note: null,
        confidence: null,
        claimId: null,
        approved: false,
        member: ME,
        origin: null,
        anchor: annotationOf(0).anchor,
        createdAt: NOW,
        updatedAt: NOW,
      },
    ])
  })

  it('keep the note and the confidence that a new one comes with', () => {
    const [made] = after([], {
      op: 'create',
      id: 'n',
      start: 0,
      end: 3,
      tag: 'fact',
      note: 'why',
      confidence: 70,
    })
    expect(made).toMatchObject({ note: 'why', confidence: 70 })
  })

  it('do not make one twice', () => {
    const item = annotationOf(0, { note: 'mine' })
    expect(after([item], { op: 'create', id: 'a0', start: 1, end: 3, tag: 'opinion' })).toEqual([item])
  })

  it('set what they name and the time, and leave the rest', () => {
    const item = annotationOf(0, { note: 'old', revision: 4 })
    expect(after([item], { op: 'update', id: 'a0', revision: 4, set: { tag: 'opinion' } })).toEqual([
      { ...item, tag: 'opinion', updatedAt: NOW },
    ])
  })

  it('take one away', () => {
    const items = [annotationOf(0), annotationOf(1)]
    expect(ids(after(items, { op: 'delete', id: 'a0', revision: 1 }))).toEqual(['a1'])
  })

  it('bring one back as it was, in its place in the text', () => {
    const items = [annotationOf(1), annotationOf(4)]
    expect(after(items, { op: 'restore', id: 'gone', revision: 5 })).toEqual([items[0], GONE, items[1]])
  })

  it('bring back what they themselves took away, as it was last', () => {
    const items = [annotationOf(0)]
    const [back] = after(
      items,
      { op: 'update', id: 'a0', revision: 1, set: { note: 'last' } },
      { op: 'delete', id: 'a0', revision: 2 },
      { op: 'restore', id: 'a0', revision: 3 },
    )
    expect(back).toMatchObject({ id: 'a0', note: 'last' })
  })

  it('prefer what they took away to what was known before', () => {
    const newer = { ...GONE, note: 'newer' }
    const [back] = after(
      [newer],
      { op: 'delete', id: 'gone', revision: 5 },
      { op: 'restore', id: 'gone', revision: 6 },
    )
    expect(back).toEqual(newer)
  })

  it.each<AnnotationChange>([
    { op: 'update', id: 'nobody', revision: 1, set: { tag: 'opinion' } },
    { op: 'delete', id: 'nobody', revision: 1 },
    { op: 'restore', id: 'nobody', revision: 1 },
    { op: 'restore', id: 'a0', revision: 1 },
  ])('change nothing about what is not there: %j', (change) => {
    expect(after([annotationOf(0)], change)).toEqual([annotationOf(0)])
  })

  it('leave the list in the order of the text, and the given one as it was', () => {
    const items = [annotationOf(4), annotationOf(0)]
    expect(ids(after(items))).toEqual(['a0', 'a4'])
    expect(ids(items)).toEqual(['a4', 'a0'])
  })
})
