import { createGraphemeSnap } from './create-grapheme-snap'
import type { Span } from './span'

/**
 * Widens a span to whole grapheme clusters (what a reader takes for one character: a letter with its accents, a
 * family emoji). Offsets are UTF-16; a span that already fits comes back unchanged. Reads the lines around both ends;
 * for many spans of one text, use `createGraphemeSnap`.
 */
export function snapToGraphemes(text: string, span: Span): Span {
  const [start, end] = [clusterAt(text, span.start), clusterAt(text, span.end)]
  return { start: start.start, end: end.start === span.end ? span.end : end.end }
}

function clusterAt(text: string, offset: number): Span {
  if (offset <= 0 || offset >= text.length) return { start: offset, end: offset }
  // Behind a line feed there is always a boundary (UAX #29, GB4), so the line is all that has to be looked at.
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  const nextBreak = text.indexOf('\n', offset)
  const line = text.slice(lineStart, nextBreak === -1 ? text.length : nextBreak + 1)
  const { start, end } = createGraphemeSnap(line)({ start: offset - lineStart, end: offset - lineStart })
  return { start: start + lineStart, end: end + lineStart }
}
