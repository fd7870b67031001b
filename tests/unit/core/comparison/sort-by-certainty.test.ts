import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sortByCertainty } from '@/lib/core/comparison/sort-by-certainty'
import type { AnchorStatus } from '@/lib/schema/annotation'
import type { CarriedView, Change } from '@/lib/schema/version'
import { annotationOf } from '@/tests/unit/core/annotation/annotation-examples'

type Place = { start: number; end: number } | null

type Places = { after: Place; before: Place }

function carried(id: string, status: AnchorStatus, places: Place | Places): CarriedView {
  const { after, before } = places && 'after' in places ? places : { after: places, before: places }
  const annotation = annotationOf(0, { id })
  const anchor = { ...annotation.anchor, start: after?.start ?? null, end: after?.end ?? null, status }
  return { annotation: { ...annotation, anchor }, before: before && { ...before, exact: 'x' } }
}

function changed(start: number, end: number): Change {
  return { kind: 'changed', before: { start, end }, after: { start, end }, removed: [], added: [] }
}

function idsOf(list: readonly CarriedView[]): string[] {
  return list.map(({ annotation }) => annotation.id)
}

describe('the annotations that changes touch', () => {
  it('come with lost ones first, then unsure ones, then moved ones, then those that read the same', () => {
    const list = [
      carried('exact', 'exact', { start: 10, end: 20 }),
      carried('moved', 'moved', { start: 12, end: 18 }),
      carried('fuzzy', 'fuzzy', { start: 40, end: 50 }),
      carried('lost', 'orphaned', { after: null, before: { start: 90, end: 95 } }),
    ]
    expect(idsOf(sortByCertainty(list, [changed(10, 20)]))).toEqual(['lost', 'fuzzy', 'moved', 'exact'])
  })

  it('come in text order where they are equally sure; lost ones by where they were', () => {
    const list = [
      carried('late', 'orphaned', { after: null, before: { start: 70, end: 75 } }),
      carried('early', 'orphaned', { after: null, before: { start: 5, end: 9 } }),
      carried('unknown', 'orphaned', { after: null, before: null }),
      carried('second', 'fuzzy', { start: 8, end: 9 }),
      carried('first', 'fuzzy', { start: 2, end: 9 }),
    ]
    expect(idsOf(sortByCertainty(list, []))).toEqual(['unknown', 'early', 'late', 'first', 'second'])
  })

  it('leave out what no change touches, at either edge', () => {
    const at = (start: number, end: number): string[] =>
      idsOf(sortByCertainty([carried('a', 'exact', { start, end })], [changed(10, 20), changed(30, 40)]))
    expect(at(0, 10)).toEqual([])
    expect(at(20, 30)).toEqual([])
    expect(at(40, 50)).toEqual([])
    expect(at(9, 11)).toEqual(['a'])
    expect(at(19, 20)).toEqual(['a'])
    expect(at(0, 100)).toEqual(['a'])
    expect(at(22, 31)).toEqual(['a'])
  })

  it('are not touched by what was added, removed or stayed the same', () => {
    const span = { start: 0, end: 50 }
    const changes: Change[] = [
      { kind: 'same', before: span, after: span },
      { kind: 'added', after: span },
      { kind: 'removed', before: span },
    ]
    expect(sortByCertainty([carried('a', 'exact', span)], changes)).toEqual([])
    expect(
      idsOf(sortByCertainty([carried('a', 'moved', span)], [{ kind: 'moved', before: span, after: span }])),
    ).toEqual(['a'])
  })

  it('are found as by looking at every change', () => {
    const gaps = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.integer({ min: 1, max: 6 })), { maxLength: 8 })
    fc.assert(
      fc.property(gaps, fc.nat({ max: 60 }), fc.integer({ min: 1, max: 12 }), (steps, start, length) => {
        let at = 0
        const changes = steps.map(([gap, size]) => {
          const from = at + gap
          at = from + size
          return changed(from, at)
        })
        const end = start + length
        const touches = changes.some(
          (change) => change.kind === 'changed' && change.after.start < end && start < change.after.end,
        )
        expect(sortByCertainty([carried('a', 'exact', { start, end })], changes)).toHaveLength(
          touches ? 1 : 0,
        )
      }),
    )
  })
})
