import type { Region } from '@/lib/core/anchoring/unique-runs'

/** Two strings as sequences of ids, one for each letter: short enough to be read in a test. */
export function regionOf(a: string, b: string): Region {
  const idsOf = (letters: string): Int32Array =>
    Int32Array.from(letters, (letter) => letter.codePointAt(0) ?? 0)
  return { a: idsOf(a), b: idsOf(b), a0: 0, a1: a.length, b0: 0, b1: b.length }
}
