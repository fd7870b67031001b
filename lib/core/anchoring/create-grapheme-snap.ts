import { partitionPoint } from '@/lib/core/partition-point'
import type { Span } from '@/lib/core/text/span'

/**
 * Makes a function that widens spans of one text to whole grapheme clusters. The text is read once, at the first span
 * that needs it; every look-up is then a binary search, however long a line is.
 */
export function createGraphemeSnap(text: string): (span: Span) => Span {
  let inner: Int32Array | undefined
  const isEdge = (offset: number): boolean => {
    if (offset <= 0 || offset >= text.length) return true
    if (isPlain(text.charCodeAt(offset - 1)) && isPlain(text.charCodeAt(offset))) return true
    inner ??= innerOffsets(text)
    return !has(inner, offset)
  }
  return ({ start, end }) => {
    let from = start
    let to = end
    while (!isEdge(from)) from -= 1
    while (!isEdge(to)) to += 1
    return { start: from, end: to }
  }
}

/**
 * Two of these side by side are two characters to a reader, whatever else stands around them: letters and signs of the
 * scripts that combine nothing. All others are left to `Intl.Segmenter`. Canonical text has no CR, which would join an LF.
 */
function isPlain(unit: number): boolean {
  if (unit < 0x300) return unit !== 0x0d
  return PLAIN.some(([first, last]) => unit >= first && unit <= last)
}

const PLAIN: readonly (readonly [number, number])[] = [
  [0x2010, 0x203b], // dashes, quotation marks, ellipsis
  [0x391, 0x481], // Greek, Cyrillic
  [0x3400, 0x9fff], // Han
  [0x3041, 0x3096], // Hiragana
  [0x30a1, 0x30fa], // Katakana
  [0x3001, 0x3029], // CJK punctuation
  [0xac00, 0xd7a3], // Hangul syllables
  [0x5d0, 0x5ea], // Hebrew
  [0x620, 0x64a], // Arabic
]

/** Every offset strictly inside a grapheme cluster, ascending. Only stretches that are not plain are segmented. */
function innerOffsets(text: string): Int32Array {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  const offsets: number[] = []
  let at = 0
  while (at < text.length) {
    if (isPlain(text.charCodeAt(at))) {
      at += 1
      continue
    }
    // A plain character on either side goes along, since it may be what a mark stands on.
    const start = Math.max(0, at - 1)
    while (at < text.length && !(isPlain(text.charCodeAt(at)) && isPlain(text.charCodeAt(at + 1)))) at += 1
    for (const { index, segment } of segmenter.segment(text.slice(start, at + 1))) {
      for (let inner = 1; inner < segment.length; inner += 1) offsets.push(start + index + inner)
    }
    at += 1
  }
  return Int32Array.from(offsets)
}

function has(sorted: Int32Array, value: number): boolean {
  return sorted[partitionPoint(sorted.length, (index) => (sorted[index] ?? 0) < value)] === value
}
