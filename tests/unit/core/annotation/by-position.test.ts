import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byPlace } from '@/lib/core/annotation/by-position'
import type { AnnotationView } from '@/lib/schema/annotation'
import { annotationOf } from './annotation-examples'

function at(id: string, start: number | null, end: number | null): AnnotationView {
  const item = annotationOf(0, { id })
  return { ...item, anchor: { ...item.anchor, start, end } }
}

describe('the order in which annotations are read', () => {
  it.each<[string, AnnotationView, AnnotationView]>([
    ['the earlier first', at('b', 3, 4), at('a', 5, 6)],
    ['the first of all first', at('b', 0, 4), at('a', 1, 6)],
    ['of two that start together the longer first', at('b', 3, 9), at('a', 3, 4)],
    ['of two on the same span the one with the lower id first', at('a', 3, 9), at('b', 3, 9)],
    ['one that lost its place last', at('b', 900, 901), at('a', null, null)],
    [
      'of two that lost their place the one with the lower id first',
      at('a', null, null),
      at('b', null, null),
    ],
  ])('is %s', (_what, first, second) => {
    expect(byPlace(first, second)).toBeLessThan(0)
    expect(byPlace(second, first)).toBeGreaterThan(0)
    expect([second, first].sort(byPlace)).toEqual([first, second])
  })

  it('is the same for one and itself', () => {
    expect(byPlace(at('a', 1, 2), at('a', 1, 2))).toBe(0)
    expect(byPlace(at('a', null, null), at('a', null, null)) || 0).toBe(0)
  })

  it('does not depend on the order they come in', () => {
    const place = fc.oneof(
      fc.constant({ start: null, end: null }),
      fc.record({ start: fc.nat(3), end: fc.integer({ min: 4, max: 6 }) }),
    )
    fc.assert(
      fc.property(fc.array(place, { maxLength: 6 }), (places) => {
        const items = places.map(({ start, end }, index) => at(String((index * 7) % 10), start, end))
        expect(items.toSorted(byPlace)).toEqual(items.toReversed().sort(byPlace))
      }),
    )
  })
})
