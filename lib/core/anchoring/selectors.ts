import { fail, ok, type Result } from '@/lib/core/result'
import { createCodePointIndex } from '@/lib/core/text/code-points'
import type { Span } from '@/lib/core/text/span'
import { describe } from './describe'
import { resolve, type Resolved, type Selector } from './resolve'

/** W3C Web Annotation Data Model, 4.2.4. */
export type TextQuoteSelector = { type: 'TextQuoteSelector'; exact: string; prefix?: string; suffix?: string }

/** W3C Web Annotation Data Model, 4.2.5. Offsets are code points, half-open. */
export type TextPositionSelector = { type: 'TextPositionSelector'; start: number; end: number }

export type W3cSelector = TextQuoteSelector | TextPositionSelector

/**
 * Resolves one or several W3C selectors of the same passage against canonical text. The first of each type counts.
 * Quotes are normalised to NFC, as the text is; positions are converted from code points.
 */
export function resolveW3c(text: string, selectors: W3cSelector | readonly W3cSelector[]): Result<Resolved> {
  const parsed = parseW3c(text, Array.isArray(selectors) ? selectors : [selectors])
  return parsed.ok ? resolve(text, parsed.value) : parsed
}

/** Describes a span (checked, UTF-16) by a quote and a position selector, for other programs. */
export function toW3cSelectors(text: string, span: Span): [TextQuoteSelector, TextPositionSelector] {
  const { toCodePoint } = createCodePointIndex(text)
  return [
    { type: 'TextQuoteSelector', ...describe(text, span) },
    { type: 'TextPositionSelector', start: toCodePoint(span.start), end: toCodePoint(span.end) },
  ]
}

function parseW3c(text: string, selectors: readonly W3cSelector[]): Result<Selector> {
  const selector: Selector = {}
  for (const each of selectors) {
    switch (each.type) {
      case 'TextQuoteSelector':
        selector.quote ??= {
          exact: each.exact.normalize('NFC'),
          prefix: (each.prefix ?? '').normalize('NFC'),
          suffix: (each.suffix ?? '').normalize('NFC'),
        }
        break
      case 'TextPositionSelector': {
        const position = toUtf16Span(text, each)
        if (position.ok) selector.position ??= position.value
        // Beside a quote a position is only a hint: the text may have become shorter since it was written.
        else if (!selectors.some(({ type }) => type === 'TextQuoteSelector')) return position
        break
      }
    }
  }
  return ok(selector)
}

function toUtf16Span(text: string, { start, end }: TextPositionSelector): Result<Span> {
  const index = createCodePointIndex(text)
  for (const [field, offset] of [
    ['start', start],
    ['end', end],
  ] as const) {
    if (!Number.isInteger(offset) || offset < 0 || offset > index.length) {
      return fail(
        'invalid',
        `The ${field} must be a whole number from 0 to ${String(index.length)} code points.`,
        {
          field,
        },
      )
    }
  }
  return ok({ start: index.toUtf16(start), end: index.toUtf16(end) })
}
