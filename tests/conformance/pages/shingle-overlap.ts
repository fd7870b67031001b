import type { Overlap } from './compare'

const SHINGLE = 4

/** Overlap of two texts in their runs of four words, each as often as it stands there: order counts, layout does not. */
export function shingleOverlap(found: string, expected: string): Overlap {
  const [left, right] = [shinglesOf(found), shinglesOf(expected)]
  let shared = 0
  for (const [shingle, times] of left) shared += Math.min(times, right.get(shingle) ?? 0)
  const [ours, theirs] = [sizeOf(left), sizeOf(right)]
  const precision = ours === 0 ? Number(theirs === 0) : shared / ours
  const recall = theirs === 0 ? Number(ours === 0) : shared / theirs
  return { precision, recall, f1: harmonicMean(precision, recall) }
}

export function harmonicMean(one: number, other: number): number {
  return one + other === 0 ? 0 : (2 * one * other) / (one + other)
}

function shinglesOf(text: string): ReadonlyMap<string, number> {
  const words = text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []
  const shingles = new Map<string, number>()
  // A text of fewer words is one shingle.
  const last = Math.max(1, words.length - SHINGLE + 1)
  for (let at = 0; at < last && words.length > 0; at++) {
    const shingle = words.slice(at, at + SHINGLE).join(' ')
    shingles.set(shingle, (shingles.get(shingle) ?? 0) + 1)
  }
  return shingles
}

function sizeOf(shingles: ReadonlyMap<string, number>): number {
  return [...shingles.values()].reduce((sum, times) => sum + times, 0)
}
