import { describe, expect, it } from 'vitest'
import { findCut } from '@/lib/core/annotation/find-cut'

describe('findCut', () => {
  const sentences = [
    { start: 0, end: 10 },
    { start: 11, end: 20 },
  ]
  const merged = [{ start: 0, end: 20 }]

  it.each([
    ['reaches across the new place', merged, sentences, { start: 5, end: 15 }, true],
    ['ends where it begins', merged, sentences, { start: 5, end: 11 }, false],
    ['begins there', merged, sentences, { start: 11, end: 15 }, false],
    ['reached across it before', sentences, sentences, { start: 5, end: 15 }, false],
    ['is whole in a merged sentence', sentences, merged, { start: 5, end: 15 }, false],
  ])('an annotation that %s', (...[, before, after, annotation, isCut]) => {
    expect(findCut(before, after, [annotation])).toEqual(isCut ? annotation : undefined)
  })

  it('finds the first of several', () => {
    const [long, other] = [
      { start: 5, end: 15 },
      { start: 8, end: 12 },
    ]
    expect(findCut(merged, sentences, [{ start: 0, end: 4 }, long, other])).toEqual(long)
  })
})
