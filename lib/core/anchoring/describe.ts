import { splitsSurrogatePair, type Span } from '@/lib/core/text/span'

/** A passage in its own words, with what stands right before and after it. */
export type Quote = { exact: string; prefix: string; suffix: string }

/** The most UTF-16 units of context that a description keeps on either side. */
const CONTEXT_LENGTH = 32

/**
 * Describes a span (checked, see `checkSpan`) by its words and up to `CONTEXT_LENGTH` units of context on either side,
 * cut so that no surrogate pair is halved.
 */
export function describe(text: string, { start, end }: Span): Quote {
  const from = Math.max(0, start - CONTEXT_LENGTH)
  const to = Math.min(text.length, end + CONTEXT_LENGTH)
  return {
    exact: text.slice(start, end),
    prefix: text.slice(splitsSurrogatePair(text, from) ? from + 1 : from, start),
    suffix: text.slice(end, splitsSurrogatePair(text, to) ? to - 1 : to),
  }
}
