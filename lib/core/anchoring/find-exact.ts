import { fail, ok, type Result } from '@/lib/core/result'
import { checkSpan, type Span } from '@/lib/core/text/span'
import type { Quote } from './describe'
import { findOccurrences } from './find-occurrences'

/** The most context, in UTF-16 units a side, that is compared: enough to tell copies apart, and bounds hostile input. */
const COMPARED_CONTEXT = 128

type Candidate = Span & { score: number; distance: number }

/**
 * Finds where the exact words of a quote stand, overlapping places included. Several places are ranked by how much of
 * the prefix and suffix stands around them, then by nearness to `near` (UTF-16) when given. No place, or two that are
 * equally good, fails with `invalid`. `score` is the share of the context that agrees, from 0.5 (none) to 1.
 */
export function findExact(text: string, quote: Quote, near?: number): Result<Span & { score: number }> {
  let best: Candidate | undefined
  let rivals = 0
  for (const start of findOccurrences(text, quote.exact)) {
    const candidate = rate(text, quote, { start, near })
    if (!checkSpan(text, candidate).ok) continue
    const order = best === undefined ? 1 : compare(candidate, best)
    if (order > 0) {
      best = candidate
      rivals = 0
    } else if (order === 0) {
      rivals += 1
    }
  }
  if (best === undefined) {
    return fail('invalid', 'The quoted words are not in the text.', { field: 'exact' })
  }
  if (rivals > 0) {
    return fail(
      'invalid',
      `The quote is ambiguous: ${String(rivals + 1)} places in the text match it equally well. ` +
        'Include more of the text before and after it, or its position.',
      { field: 'exact' },
    )
  }
  const { start, end, score } = best
  return ok({ start, end, score })
}

function rate(text: string, quote: Quote, place: { start: number; near: number | undefined }): Candidate {
  const { start, near } = place
  const end = start + quote.exact.length
  const prefix = quote.prefix.slice(-COMPARED_CONTEXT)
  const suffix = quote.suffix.slice(0, COMPARED_CONTEXT)
  const known = prefix.length + suffix.length
  const agreeing = agreeingBefore(text, start, prefix) + agreeingAfter(text, end, suffix)
  return {
    start,
    end,
    score: known === 0 ? 1 : 0.5 + agreeing / known / 2,
    distance: near === undefined ? 0 : Math.abs(start - near),
  }
}

function compare(a: Candidate, b: Candidate): number {
  return a.score - b.score || b.distance - a.distance
}

/** How many units of `prefix`, counted back from its end, stand right before `start`. */
function agreeingBefore(text: string, start: number, prefix: string): number {
  let count = 0
  while (
    count < prefix.length &&
    count < start &&
    text[start - 1 - count] === prefix[prefix.length - 1 - count]
  ) {
    count += 1
  }
  return count
}

/** How many units of `suffix`, counted from its start, stand right after `end`. */
function agreeingAfter(text: string, end: number, suffix: string): number {
  let count = 0
  while (count < suffix.length && end + count < text.length && text[end + count] === suffix[count]) count += 1
  return count
}
