import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findUniqueRuns, longestChain } from '@/lib/core/anchoring/unique-runs'
import { regionOf } from './region-of'

/** What the doc comment says, by looking everywhere. */
function byLooking(a: string, b: string, length: number): [number, number][] {
  const pairs: [number, number][] = []
  for (let i = 0; i + length <= a.length; i += 1) {
    const run = a.slice(i, i + length)
    const isUnique = [a, b].every((text) => text.includes(run) && text.indexOf(run) === text.lastIndexOf(run))
    if (isUnique) pairs.push([i, b.indexOf(run)])
  }
  return pairs
}

describe('findUniqueRuns', () => {
  it.each<[string, string, string, number, [number, number][]]>([
    ['one that stands once in each', 'abcab', 'xabcy', 1, [[2, 3]]],
    ['none that stands twice on the left', 'abab', 'ab', 2, []],
    ['none that stands twice on the right', 'ab', 'abxab', 2, []],
    ['longer ones where short ones repeat', 'abcab', 'cabab', 3, [[2, 0]]],
    [
      'all of two equal ones',
      'abc',
      'abc',
      2,
      [
        [0, 0],
        [1, 1],
      ],
    ],
    [
      'them in the order of the left',
      'abcd',
      'dcba',
      1,
      [
        [0, 3],
        [1, 2],
        [2, 1],
        [3, 0],
      ],
    ],
    ['none longer than a side', 'abc', 'ab', 3, []],
    ['none in nothing', '', 'abc', 1, []],
  ])('finds %s', (...[, a, b, length, pairs]) => {
    expect(findUniqueRuns(regionOf(a, b), length)).toEqual(pairs)
  })

  it('looks within the region only', () => {
    const region = { ...regionOf('xabx', 'abyab'), a0: 1, a1: 3, b0: 2, b1: 5 }
    expect(findUniqueRuns(region, 1)).toEqual([
      [1, 3],
      [2, 4],
    ])
    expect(findUniqueRuns({ ...region, b0: 0 }, 1)).toEqual([])
    expect(findUniqueRuns({ ...region, a1: 2 }, 2)).toEqual([])
  })

  it('finds what looking everywhere finds', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 40 })
    fc.assert(
      fc.property(text, text, fc.integer({ min: 1, max: 5 }), (a, b, length) => {
        expect(findUniqueRuns(regionOf(a, b), length)).toEqual(byLooking(a, b, length))
      }),
      { numRuns: 500 },
    )
  })

  it('tells ids apart that are far from each other, or below zero', () => {
    const a = Int32Array.of(-2, 1_000_000, 7)
    const b = Int32Array.of(7, -2, 1_000_000)
    const region = { a, b, a0: 0, a1: 3, b0: 0, b1: 3 }
    expect(findUniqueRuns(region, 2)).toEqual([[0, 1]])
    expect(findUniqueRuns(region, 1)).toHaveLength(3)
  })
})

describe('longestChain', () => {
  it.each<[string, [number, number][], [number, number][]]>([
    ['nothing', [], []],
    ['one pair', [[3, 5]], [[3, 5]]],
    [
      'all of what ascends',
      [
        [0, 1],
        [1, 2],
        [4, 9],
      ],
      [
        [0, 1],
        [1, 2],
        [4, 9],
      ],
    ],
    [
      'one of what only descends',
      [
        [0, 9],
        [1, 5],
        [2, 1],
      ],
      [[2, 1]],
    ],
    [
      'what stays in order around one that moved',
      [
        [0, 8],
        [1, 0],
        [2, 1],
        [3, 2],
      ],
      [
        [1, 0],
        [2, 1],
        [3, 2],
      ],
    ],
    [
      'two blocks that changed places: the longer',
      [
        [0, 3],
        [1, 4],
        [2, 0],
        [3, 1],
        [4, 2],
      ],
      [
        [2, 0],
        [3, 1],
        [4, 2],
      ],
    ],
  ])('keeps %s', (_, pairs, chain) => {
    expect(longestChain(pairs)).toEqual(chain)
  })

  it('is one of the longest chains, and ascends on both sides', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(30), { maxLength: 12 }), (places) => {
        const pairs = places.map((place, at): [number, number] => [at, place])
        const chain = longestChain(pairs)
        const longest: number[] = []
        for (const [at, place] of places.entries())
          longest.push(
            1 + Math.max(0, ...longest.filter((_, before) => (places[before] ?? 0) < place && before < at)),
          )
        expect(chain).toHaveLength(Math.max(0, ...longest))
        for (const [at, [i, j]] of chain.entries()) {
          expect(pairs).toContainEqual([i, j])
          const [before, there] = chain[at - 1] ?? [-1, -1]
          expect(i).toBeGreaterThan(before)
          expect(j).toBeGreaterThan(there)
        }
      }),
    )
  })
})
