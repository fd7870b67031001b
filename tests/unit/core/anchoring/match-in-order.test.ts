import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchInOrder, type Matching } from '@/lib/core/anchoring/match-in-order'
import { regionOf } from './region-of'

const RUNS: Matching = { runs: [3, 1], editLimit: 10 }

/** The linked pairs in the order of the left. */
function match(a: string, b: string, matching: Matching): [number, number][] {
  const pairs: [number, number][] = []
  matchInOrder(regionOf(a, b), matching, (i, j) => pairs.push([i, j]))
  return pairs.sort((x, y) => x[0] - y[0])
}

function linked(a: string, b: string, matching = RUNS): string {
  return match(a, b, matching)
    .map(([i]) => a.charAt(i))
    .join('')
}

describe('matchInOrder', () => {
  it.each<[string, string, string, string]>([
    ['equal sequences', 'abcdef', 'abcdef', 'abcdef'],
    ['equal beginnings and ends', 'abXcd', 'abYYcd', 'abcd'],
    ['a run that text before and after it has moved', 'PQabcRS', 'XYZabcVW', 'abc'],
    ['the longer run of two that crossed', 'abcdeXuvw', 'uvwYabcde', 'abcde'],
    ['what is unique between runs', 'abcPdQefg', 'abcRdSefg', 'abcdefg'],
    ['nothing of what has nothing in common', 'abc', 'xyz', ''],
    ['nothing of nothing', '', 'abc', ''],
  ])('links %s', (...[, a, b, common]) => {
    expect(linked(a, b)).toBe(common)
  })

  it('anchors at long runs before short ones, which may stand elsewhere by chance', () => {
    // The single "k" is unique, too, but on the other side of the run.
    expect(linked('k.abc,', ';abc:k', { runs: [3, 1], editLimit: 0 })).toBe('abc')
    expect(match('k.abc,', ';abc:k', { runs: [3, 1], editLimit: 0 })).toEqual([
      [2, 1],
      [3, 2],
      [4, 3],
    ])
  })

  it('compares what has no unique runs by a shortest edit', () => {
    expect(linked('XababY', 'PababaQ', { runs: [5], editLimit: 20 })).toBe('abab')
  })

  it('claims nothing where the edit would cost more than its limit', () => {
    expect(linked('XababY', 'PababaQ', { runs: [5], editLimit: 3 })).toBe('')
  })

  it('parts a region again where parting it has made runs unique', () => {
    // "a" stands twice on both sides, but once on each side of "M".
    expect(linked('1a2M3a4', '5a6M7a8', { runs: [1], editLimit: 0 })).toBe('aMa')
  })

  it('links equal ids in order and each once, whatever the sequences', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'), maxLength: 40 })
    const matching = fc.constantFrom<Matching>(
      RUNS,
      { runs: [], editLimit: 100 },
      { runs: [2], editLimit: 0 },
    )
    fc.assert(
      fc.property(text, text, matching, (a, b, how) => {
        const pairs = match(a, b, how)
        for (const [at, [i, j]] of pairs.entries()) {
          expect(a[i]).toBe(b[j])
          const [before, there] = pairs[at - 1] ?? [-1, -1]
          expect(i).toBeGreaterThan(before)
          expect(j).toBeGreaterThan(there)
        }
        expect(match(a, a, how), 'all of itself').toHaveLength(a.length)
      }),
      { numRuns: 500 },
    )
  })

  it('keeps to the region', () => {
    const pairs: [number, number][] = []
    const region = { ...regionOf('abXab', 'abYab'), a0: 2, b0: 2 }
    matchInOrder(region, RUNS, (i, j) => pairs.push([i, j]))
    expect(pairs.sort((x, y) => x[0] - y[0])).toEqual([
      [3, 3],
      [4, 4],
    ])
  })
})
