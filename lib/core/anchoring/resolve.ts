import { fail, ok, type Result } from '@/lib/core/result'
import { checkSpan, type Span } from '@/lib/core/text/span'
import type { Quote } from './describe'
import { findExact } from './find-exact'
import { holdsWords } from './find-occurrences'
import { offerFuzzy } from './offer-fuzzy'

/** What is known of a passage: where it was (UTF-16), how it read, or both. */
export type Selector = { position?: Span; quote?: Quote }

/**
 * A passage found again. `score` is 1 when the words and all known context agree, less as context differs; for `fuzzy`
 * it is the share of letters that agree.
 */
export type Resolved = Span & { status: 'exact' | 'moved' | 'fuzzy'; score: number }

/**
 * Finds the passage that a selector means. At its position if the words there are right (or no words are given);
 * else where the exact words stand elsewhere, best context first, then nearest to the position. Equally good places
 * are refused as ambiguous rather than guessed between. With `offer`, words that have changed are looked for too, above a
 * threshold; such a place is `fuzzy` and wants a person's yes.
 */
export function resolve(
  text: string,
  { position, quote }: Selector,
  { offer = false }: { offer?: boolean } = {},
): Result<Resolved> {
  if (quote !== undefined) return resolveQuote(text, quote, { position, offer })
  if (position === undefined) return fail('invalid', 'A selector needs a quote, a position or both.')
  const span = checkSpan(text, position)
  return span.ok ? ok({ ...span.value, status: 'exact', score: 1 }) : span
}

function resolveQuote(
  text: string,
  quote: Quote,
  { position, offer }: { position: Span | undefined; offer: boolean },
): Result<Resolved> {
  if (quote.exact === '') return fail('invalid', 'The quote is empty.', { field: 'exact' })
  if (position !== undefined && standsAt(text, position, quote)) {
    return ok({ start: position.start, end: position.end, status: 'exact', score: 1 })
  }
  const found = findExact(text, quote, position?.start)
  // Without a position there is nothing that the passage could have moved from.
  if (found.ok) return ok({ ...found.value, status: position === undefined ? 'exact' : 'moved' })
  if (!offer || holdsWords(text, quote.exact)) return found
  const offered = offerFuzzy(text, quote)
  return offered.ok ? ok({ ...offered.value, status: 'fuzzy' }) : offered
}

/** Whether a quote's exact words stand at a position. */
export function standsAt(text: string, position: Span, quote: Quote): boolean {
  const { start, end } = position
  return (
    end - start === quote.exact.length && checkSpan(text, position).ok && text.startsWith(quote.exact, start)
  )
}
