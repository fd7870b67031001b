import type { ArticleDocument } from '@/lib/schema/article-document'
import { fail, ok, type Result } from '@/lib/core/result'
import { normalise } from '@/lib/core/text/normalise'
import { createCodePointIndex, type CodePointIndex } from '@/lib/core/text/code-point-index'
import type { Span } from '@/lib/core/text/span'
import type { Quote } from './describe'
import { resolveRange, type RangeSelector } from './range-selector'
import { resolve, standsAt, type Resolved } from './resolve'

/** W3C Web Annotation Data Model, 4.2.4. */
export type TextQuoteSelector = { type: 'TextQuoteSelector'; exact: string; prefix?: string; suffix?: string }

/** W3C Web Annotation Data Model, 4.2.5. Offsets are code points, half-open. */
export type TextPositionSelector = { type: 'TextPositionSelector'; start: number; end: number }

export type W3cSelector = TextQuoteSelector | TextPositionSelector | RangeSelector

/**
 * `document` is what ranges lead into; `offer` has changed words looked for, see `resolve`. `index` is the text's, for
 * whoever resolves many selectors in it. With `lax`, positions may also have been counted in UTF-16 units, as tools in
 * browsers do against the standard: where the quote stands there, and not by code points.
 */
export type SelectorOptions = {
  document?: ArticleDocument
  offer?: boolean
  index?: CodePointIndex
  lax?: boolean
}

/**
 * Resolves one or several W3C selectors of the same passage against canonical text. The first quote counts, and the first
 * position or range at which its words stand, or else the first of them as a hint. Quotes are normalised to NFC, as
 * the text is; positions are converted from code points.
 */
export function resolveW3c(
  text: string,
  selectors: W3cSelector | readonly W3cSelector[],
  options: SelectorOptions = {},
): Result<Resolved> {
  const all = Array.isArray(selectors) ? selectors : [selectors]
  const quote = quoteOf(all)
  const places = placesOf(text, all, options)
  // Beside a quote a place is only a hint: the text may have become shorter since it was written.
  const misplaced = places.find((place) => !place.ok)
  if (quote === undefined && misplaced !== undefined) return misplaced
  const spans = places.flatMap((place) => (place.ok ? [place.value] : []))
  const position = (quote && placeOfQuote(text, quote, { spans, all, options })) ?? spans[0]
  return resolve(text, { ...(quote && { quote }), ...(position && { position }) }, options)
}

type Places = { spans: readonly Span[]; all: readonly W3cSelector[]; options: SelectorOptions }

/** The place at which the quote stands. If it does by both counts, the one with the words around it that it says. */
function placeOfQuote(text: string, quote: Quote, { spans, all, options }: Places): Span | undefined {
  const byPoints = spans.find((span) => standsAt(text, span, quote))
  if (options.lax !== true) return byPoints
  const units = all.filter((selector) => selector.type === 'TextPositionSelector')
  const byUnits = units.find((span) => standsAt(text, span, quote))
  if (byPoints === undefined || byUnits === undefined) return byPoints ?? byUnits
  return !isAmid(text, byPoints, quote) && isAmid(text, byUnits, quote) ? byUnits : byPoints
}

function isAmid(text: string, { start, end }: Span, { prefix, suffix }: Quote): boolean {
  return text.slice(0, start).endsWith(prefix) && text.startsWith(suffix, end)
}

/** The first quote among selectors, in the text's normal form. */
export function quoteOf(selectors: readonly { type: string }[]): Quote | undefined {
  const quote = selectors.find(isQuote)
  return (
    quote && {
      exact: normalise(quote.exact, 'NFC'),
      prefix: normalise(quote.prefix ?? '', 'NFC'),
      suffix: normalise(quote.suffix ?? '', 'NFC'),
    }
  )
}

function isQuote(selector: { type: string }): selector is TextQuoteSelector {
  return selector.type === 'TextQuoteSelector'
}

function placesOf(
  text: string,
  selectors: readonly W3cSelector[],
  { document, index }: SelectorOptions,
): Result<Span>[] {
  let made = index
  return selectors.flatMap((selector) => {
    switch (selector.type) {
      case 'TextQuoteSelector':
        return []
      case 'TextPositionSelector':
        return [toUtf16Span(selector, (made ??= createCodePointIndex(text)))]
      case 'RangeSelector':
        return document === undefined
          ? [
              fail('invalid', 'A range selector needs the structure of the article.', {
                field: 'startContainer',
              }),
            ]
          : [resolveRange(document, selector)]
    }
  })
}

function toUtf16Span({ start, end }: TextPositionSelector, index: CodePointIndex): Result<Span> {
  for (const [field, offset] of [
    ['start', start],
    ['end', end],
  ] as const) {
    if (!Number.isInteger(offset) || offset < 0 || offset > index.length) {
      const range = `from 0 to ${String(index.length)} code points`
      return fail('invalid', `The ${field} must be a whole number ${range}.`, { field })
    }
  }
  return ok({ start: index.toUtf16(start), end: index.toUtf16(end) })
}
