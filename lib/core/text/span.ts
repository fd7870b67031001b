import { fail, ok, type Result } from '@/lib/core/result'

/** A half-open range `[start, end)` of UTF-16 code units. */
export type Span = { start: number; end: number }

/**
 * Accepts a span that marks something in `text`: whole numbers, `0 ≤ start < end ≤ text.length`, and neither end
 * between the two halves of a surrogate pair. The failure's `field` is `start` or `end`.
 */
export function checkSpan(text: string, span: Span): Result<Span> {
  const { start, end } = span
  for (const field of ['start', 'end'] as const) {
    if (!Number.isInteger(span[field]))
      return fail('invalid', `The ${field} must be a whole number.`, { field })
  }
  if (start < 0) return fail('invalid', 'The start is before the text.', { field: 'start' })
  if (end > text.length) {
    return fail('invalid', `The end is beyond the text, which has ${String(text.length)} UTF-16 units.`, {
      field: 'end',
    })
  }
  if (start >= end) return fail('invalid', 'The end must be after the start.', { field: 'end' })
  for (const field of ['start', 'end'] as const) {
    if (splitsSurrogatePair(text, span[field])) {
      return fail('invalid', `The ${field} is inside a character (between the halves of a surrogate pair).`, {
        field,
      })
    }
  }
  return ok({ start, end })
}

/** Whether a cut at `offset` (UTF-16) would part the halves of a surrogate pair. The ends of the text never do. */
export function splitsSurrogatePair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false
  return isHighSurrogate(text.charCodeAt(offset - 1)) && isLowSurrogate(text.charCodeAt(offset))
}

/** Whether two spans share at least one unit. Spans that only touch do not overlap. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/**
 * Narrows a span until it neither starts nor ends with white space (JS `trim`); nothing left gives `undefined`. A mark on
 * a space goes with it: it is one character with the space, and never the first of a span.
 */
export function trimSpan(text: string, span: Span): Span | undefined {
  const slice = text.slice(span.start, span.end)
  const start = span.start + (LEADING_SPACE.exec(slice)?.[0].length ?? 0)
  const end = span.start + slice.trimEnd().length
  return start < end ? { start, end } : undefined
}

/** White space, with what extends it to one grapheme cluster (UAX #29, GB9 and GB9a); nothing extends a line break. */
const LEADING_SPACE = /^(?:[^\S\n\r][\p{Grapheme_Extend}\p{Mc}\p{Emoji_Modifier}\u200d]+|\s)*/u

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
