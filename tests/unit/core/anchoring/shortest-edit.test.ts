import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shortestEdit } from '@/lib/core/anchoring/shortest-edit'
import { regionOf } from './region-of'

function kept(a: string, b: string, limit: number): string | undefined {
  return shortestEdit(regionOf(a, b), limit)
    ?.map(([i]) => a.charAt(i))
    .join('')
}

/** The length of the longest common subsequence, row by row. */
function mostInCommon(a: string, b: string): number {
  let above: number[] = []
  for (const letter of a) {
    const row: number[] = []
    for (const [j, other] of Array.from(b).entries()) {
      const both = letter === other ? 1 + (above[j - 1] ?? 0) : 0
      row.push(Math.max(both, above[j] ?? 0, row[j - 1] ?? 0))
    }
    above = row
  }
  return above.at(-1) ?? 0
}

describe('shortestEdit', () => {
  it.each<[string, string, string, number, string]>([
    ['all of equal sequences', 'wave', 'wave', 0, 'wave'],
    ['nothing of two empty ones', '', '', 0, ''],
    ['what an insertion leaves', 'wave', 'weave', 1, 'wave'],
    ['what a deletion leaves', 'weave', 'wave', 1, 'wave'],
    ['what a replacement leaves, which is two edits', 'wave', 'wade', 2, 'wae'],
    ['nothing where everything was replaced', 'abc', 'xyz', 6, ''],
  ])('keeps %s', (...[, a, b, limit, common]) => {
    expect(kept(a, b, limit)).toBe(common)
  })

  it.each<[string, string, string, number]>([
    ['an insertion too many', 'wave', 'weave', 0],
    ['a replacement, at one edit', 'wave', 'wade', 1],
    ['lengths that differ by more than the limit', 'a', 'abcdef', 4],
    ['everything replaced, one edit short', 'abc', 'xyz', 5],
  ])('gives up on %s', (...[, a, b, limit]) => {
    expect(kept(a, b, limit)).toBeUndefined()
  })

  it('reports places of the whole sequences, not of the region', () => {
    const region = { ...regionOf('xxabcxx', 'yabdcy'), a0: 2, a1: 5, b0: 1, b1: 5 }
    expect(shortestEdit(region, 1)).toEqual([
      [2, 1],
      [3, 2],
      [4, 4],
    ])
  })

  it('keeps as much as can be kept, and gives up exactly beyond its limit', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 14 })
    fc.assert(
      fc.property(text, text, fc.nat(28), (a, b, limit) => {
        const pairs = shortestEdit(regionOf(a, b), limit)
        const most = mostInCommon(a, b)
        if (a.length + b.length - 2 * most > limit) {
          expect(pairs).toBeUndefined()
          return
        }
        expect(pairs).toHaveLength(most)
        for (const [at, [i, j]] of (pairs ?? []).entries()) {
          expect(a[i]).toBe(b[j])
          const [before, there] = pairs?.[at - 1] ?? [-1, -1]
          expect(i).toBeGreaterThan(before)
          expect(j).toBeGreaterThan(there)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
