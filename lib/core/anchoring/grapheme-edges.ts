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

/** Below U+0300 nothing joins its neighbour but CR and LF, and canonical text has no CR. Nor do the letters named here. */
function isPlain(unit: number): boolean {
  if (unit < 0x300) return unit !== 0x0d
  return (unit >= 0x391 && unit <= 0x481) || (unit >= 0x3400 && unit <= 0x9fff)
}

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
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return sorted[low] === value
}
