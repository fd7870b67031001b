import { describe } from '@/lib/core/anchoring/describe'
import type { TextPositionSelector, TextQuoteSelector } from '@/lib/core/anchoring/w3c-selectors'
import { createCodePointIndex } from '@/lib/core/text/code-point-index'
import type { Span } from '@/lib/core/text/span'

/** Describes a span (checked, UTF-16) by a quote and a position selector, for other programs. */
export function toW3cSelectors(text: string, span: Span): [TextQuoteSelector, TextPositionSelector] {
  const { toCodePoint } = createCodePointIndex(text)
  return [
    { type: 'TextQuoteSelector', ...describe(text, span) },
    { type: 'TextPositionSelector', start: toCodePoint(span.start), end: toCodePoint(span.end) },
  ]
}
