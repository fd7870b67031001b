import { fail, type Result } from '@/lib/core/result'
import type { Span } from '@/lib/core/text/span'
import { resolveRange, type RangeSelector } from './range-selector'
import { resolve, standsAt, type Resolved } from './resolve'
import {
  quoteOf,
  type SelectorOptions,
  type TextPositionSelector,
  type TextQuoteSelector,
} from './w3c-selectors'

/** Hypothesis stores further kinds (of PDF pages and books, for one), which say nothing about text. */
export type HypothesisSelector =
  | TextQuoteSelector
  | TextPositionSelector
  | RangeSelector
  | { type: 'FragmentSelector' | 'PageSelector' | 'EPUBContentSelector' }

/** The part of an annotation, as the API of Hypothesis gives it, that says where it is. Without selectors it is a page note. */
export type HypothesisAnnotation = {
  target: readonly { source?: string; selector?: readonly HypothesisSelector[] }[]
}

/**
 * Resolves the selectors of a Hypothesis annotation against canonical text. They were made on the page as it was in
 * a browser: its offsets count UTF-16 units (not code points, as W3C's do) of the page's text, menus included, and its
 * paths lead through its elements. So both count only where the quoted words stand; else the quote decides, and a
 * tie between its copies is refused. A path alone is taken as one into our own HTML; an offset alone says nothing.
 */
export function resolveHypothesis(
  text: string,
  { target }: HypothesisAnnotation,
  options: SelectorOptions = {},
): Result<Resolved> {
  const selectors = target.flatMap(({ selector }) => selector ?? [])
  const quote = quoteOf(selectors)
  const range = selectors.find((selector) => selector.type === 'RangeSelector')
  const ranged = range && options.document && resolveRange(options.document, range)
  if (quote === undefined) {
    if (ranged === undefined) return fail('invalid', 'The annotation quotes no words.', { field: 'exact' })
    return ranged.ok ? resolve(text, { position: ranged.value }) : ranged
  }
  const places: Span[] = selectors.filter((selector) => selector.type === 'TextPositionSelector')
  const position = [...(ranged?.ok === true ? [ranged.value] : []), ...places].find((span) =>
    standsAt(text, span, quote),
  )
  return resolve(text, { quote, ...(position && { position }) }, options)
}
