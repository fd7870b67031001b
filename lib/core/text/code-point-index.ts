import { partitionPoint } from '@/lib/core/partition-point'

/** Converts between UTF-16 offsets (used everywhere inside) and code point offsets (used by W3C selectors and others). */
export type CodePointIndex = {
  /** The text's length in code points. */
  readonly length: number
  /** The code point offset of a UTF-16 offset; one inside a surrogate pair gives the pair's own. */
  toCodePoint: (utf16: number) => number
  /** The UTF-16 offset of a code point offset. */
  toUtf16: (codePoint: number) => number
}

/**
 * Reads the text once and remembers only where its surrogate pairs are, so that text of the Basic Multilingual Plane
 * costs nothing and every other lookup is a binary search. A lone surrogate counts as one code point, as in
 * ECMAScript. Offsets from 0 to the length are valid; others throw a `RangeError`, as callers check input first.
 */
export function createCodePointIndex(text: string): CodePointIndex {
  const pairs = surrogatePairs(text)
  const length = text.length - pairs.length
  return {
    length,
    toCodePoint(utf16) {
      checkRange(utf16, text.length)
      return utf16 - partitionPoint(pairs.length, (i) => (pairs[i] ?? 0) < utf16)
    },
    toUtf16(codePoint) {
      checkRange(codePoint, length)
      return codePoint + partitionPoint(pairs.length, (i) => (pairs[i] ?? 0) - i < codePoint)
    },
  }
}

function surrogatePairs(text: string): Uint32Array {
  const offsets: number[] = []
  for (const match of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) offsets.push(match.index)
  return Uint32Array.from(offsets)
}

function checkRange(offset: number, length: number): void {
  if (!Number.isInteger(offset) || offset < 0 || offset > length) {
    throw new RangeError(`Offset ${String(offset)} is not within 0 to ${String(length)}`)
  }
}
