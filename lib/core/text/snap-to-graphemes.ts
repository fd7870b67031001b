import { canonicalLanguage } from '@/lib/schema/canonical-language'
import type { Span } from './span'

/**
 * Widens a span to whole grapheme clusters (what a reader takes for one character: a letter with its accents, a
 * family emoji). Offsets are UTF-16; a span that already fits comes back unchanged. `locale` is a BCP 47 tag; an
 * unknown or malformed one is read as the root locale.
 */
export function snapToGraphemes(text: string, span: Span, locale?: string): Span {
  return { start: graphemeAt(text, span.start, locale).start, end: snapEnd(text, span.end, locale) }
}

/** Whether `offset` (UTF-16) lies strictly inside a grapheme cluster. */
export function splitsGrapheme(text: string, offset: number, locale?: string): boolean {
  return offset > 0 && offset < text.length && graphemeAt(text, offset, locale).start !== offset
}

function snapEnd(text: string, end: number, locale?: string): number {
  const cluster = graphemeAt(text, end, locale)
  return cluster.start === end ? end : cluster.end
}

function graphemeAt(text: string, offset: number, locale?: string): Span {
  if (offset <= 0 || offset >= text.length) return { start: offset, end: offset }
  // Behind a line feed there is always a boundary (UAX #29, GB4), so the line is all that has to be looked at.
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  const nextBreak = text.indexOf('\n', offset)
  const line = text.slice(lineStart, nextBreak === -1 ? text.length : nextBreak + 1)
  const segmenter = new Intl.Segmenter(canonicalLanguage(locale), { granularity: 'grapheme' })
  const cluster = segmenter.segment(line).containing(offset - lineStart)
  if (cluster === undefined) return { start: offset, end: offset }
  const start = lineStart + cluster.index
  return { start, end: start + cluster.segment.length }
}
