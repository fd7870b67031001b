import { fail, ok, type Result } from '@/lib/core/result'
import { trimSpan, type Span } from '@/lib/core/text/span'
import type { Quote } from './describe'
import { createPassageSearch, type Find } from './create-passage-search'
import { createGraphemeSnap } from '@/lib/core/text/create-grapheme-snap'
import { createTokeniser, lettersBetween, type Tokens } from './tokens'

/** Without the text that the quote was taken from, at least this share of letters must agree. */
const LEAST = 0.6

/** Fewer words than this say too little to be recognised when they have changed. */
const FEWEST_TOKENS = 4

/** Another place whose share is this near is as good a guess. */
const MARGIN = 0.1

/**
 * Looks for words that are like a quote, to offer them for a person's yes. For quotes from elsewhere, whose old text is
 * not known; with it, re-anchoring tells more. Nothing like enough, or several places alike that the context cannot tell
 * apart, fails with `invalid`: the best of whatever there is would be a guess. `score` is the share of agreeing letters.
 */
export function offerFuzzy(text: string, quote: Quote): Result<Span & { score: number }> {
  const tokenise = createTokeniser()
  const within = tokenise(text)
  const sought = {
    tokens: tokenise(quote.exact),
    prefix: tokenise(quote.prefix),
    suffix: tokenise(quote.suffix),
    isFree: () => true,
  }
  const likeness = ({ window }: Find): number => share(sought.tokens, within, window)
  const finds = createPassageSearch(within)(sought).sort(
    (x, y) => likeness(y) - likeness(x) || y.context - x.context,
  )
  const [best] = finds
  if (best === undefined || sought.tokens.count < FEWEST_TOKENS || likeness(best) < LEAST) {
    return fail('invalid', 'Neither the quoted words nor similar words are in the text.', {
      field: 'exact',
    })
  }
  const rivals = finds.filter(
    (find) => !meets(find, best) && likeness(find) > likeness(best) - MARGIN && find.context >= best.context,
  )
  const { start, end } = best.window
  const snapped = createGraphemeSnap(text)({
    start: within.starts[start] ?? 0,
    end: within.ends[end - 1] ?? 0,
  })
  const span = trimSpan(text, snapped)
  if (rivals.length > 0 || span === undefined) {
    return fail('invalid', 'The quoted words have changed, and several places are similar.', {
      field: 'exact',
    })
  }
  return ok({ ...span, score: likeness(best) })
}

function share(tokens: Tokens, within: Tokens, window: Find['window']): number {
  return (
    window.kept /
    Math.max(lettersBetween(tokens, 0, tokens.count), lettersBetween(within, window.start, window.end))
  )
}

function meets(a: Find, b: Find): boolean {
  return a.window.start < b.window.end && b.window.start < a.window.end
}
