import type { Passage } from '@/lib/schema/passage'
import { BLOCK_SEPARATOR } from './canonicalise'
import { splitsSurrogatePair, type Span } from './span'

/** The most UTF-16 units of a paragraph that are shown on either side of a span. */
export const PASSAGE_CONTEXT = 700

/**
 * The paragraph of canonical text that a span (checked, see `checkSpan`) stands in, parted at the span. A span over
 * several paragraphs keeps all that it touches. What is longer than `PASSAGE_CONTEXT` on one side is cut there, at a
 * space where there is one, with an ellipsis.
 */
export function passageAround(text: string, { start, end }: Span): Passage {
  const separator = text.lastIndexOf(BLOCK_SEPARATOR, start - BLOCK_SEPARATOR.length)
  // A negative position counts as 0 to lastIndexOf; canonical text never begins with a separator.
  const from = separator === -1 ? 0 : separator + BLOCK_SEPARATOR.length
  const next = text.indexOf(BLOCK_SEPARATOR, end)
  return {
    before: lastPart(text.slice(from, start)),
    exact: text.slice(start, end),
    after: firstPart(text.slice(end, next === -1 ? text.length : next)),
  }
}

function lastPart(before: string): string {
  if (before.length <= PASSAGE_CONTEXT) return before
  const cut = before.length - PASSAGE_CONTEXT
  const space = before.indexOf(' ', cut)
  if (space !== -1 && space < before.length - 1) return `… ${before.slice(space + 1)}`
  return `…${before.slice(splitsSurrogatePair(before, cut) ? cut + 1 : cut)}`
}

function firstPart(after: string): string {
  if (after.length <= PASSAGE_CONTEXT) return after
  const space = after.lastIndexOf(' ', PASSAGE_CONTEXT)
  if (space > 0) return `${after.slice(0, space)} …`
  return `${after.slice(0, splitsSurrogatePair(after, PASSAGE_CONTEXT) ? PASSAGE_CONTEXT - 1 : PASSAGE_CONTEXT)}…`
}
