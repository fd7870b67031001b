import { fail, ok, type Result } from '@/lib/core/result'
import { checkSpan, type Span } from '@/lib/core/text/span'
import type { Quote } from './describe'
import { findExact } from './find-exact'

/** What is known of a passage: where it was (UTF-16), how it read, or both. */
export type Selector = { position?: Span; quote?: Quote }

/** A passage found again. `score` is 1 when the words and all known context agree, less as context differs. */
export type Resolved = Span & { status: 'exact' | 'moved'; score: number }

/**
 * Finds the passage that a selector means. At its position if the words there are right (or no words are given);
 * else where the exact words stand elsewhere, best context first, then nearest to the position. Equally good places
 * are refused as ambiguous rather than guessed between. Changed words are not looked for: see `Anchor`'s `fuzzy`.
 */
export function resolve(text: string, { position, quote }: Selector): Result<Resolved> {
  if (quote === undefined) {
    if (position === undefined) return fail('invalid', 'A selector needs a quote, a position or both.')
    const span = checkSpan(text, position)
    return span.ok ? ok({ ...span.value, status: 'exact', score: 1 }) : span
  }
  if (quote.exact === '') return fail('invalid', 'The quote is empty.', { field: 'exact' })
  if (position !== undefined && standsAt(text, position, quote)) {
    return ok({ start: position.start, end: position.end, status: 'exact', score: 1 })
  }
  const found = findExact(text, quote, position?.start)
  if (!found.ok) return found
  // Without a position there is nothing that the passage could have moved from.
  return ok({ ...found.value, status: position === undefined ? 'exact' : 'moved' })
}

function standsAt(text: string, position: Span, quote: Quote): boolean {
  const { start, end } = position
  return (
    end - start === quote.exact.length && checkSpan(text, position).ok && text.startsWith(quote.exact, start)
  )
}
