import { describe } from '@/lib/core/anchoring/describe'
import { needsConfirmation } from '@/lib/core/anchoring/needs-confirmation'
import { createReanchorer } from '@/lib/core/anchoring/create-reanchorer'
import type { Resolved } from '@/lib/core/anchoring/resolve'
import { resolveHypothesis } from '@/lib/core/anchoring/resolve-hypothesis'
import { quoteOf, resolveW3c, type SelectorOptions } from '@/lib/core/anchoring/w3c-selectors'
import type { ArticleDocument } from '@/lib/schema/article-document'
import { fail, ok, type Result } from '@/lib/core/result'
import { createCanonicalCarrier } from '@/lib/core/text/create-canonical-carrier'
import { createCodePointIndex } from '@/lib/core/text/code-point-index'
import { checkSpan, trimSpan, type Span } from '@/lib/core/text/span'
import type { ExternalPosition } from './external-file'

/** Where an external annotation belongs. `was`: its own words, where the text differs and a person has to confirm. */
export type Placed = Resolved & { was?: string }

/** The article to place in, with its language (BCP 47), which says what is another spelling and what another word. */
export type PlacingTarget = { text: string; document: ArticleDocument; language: string }

/**
 * How much text (UTF-16 units) is looked through for words that have changed. Each such search reads the whole text, so
 * a file full of words that are nowhere would keep us busy for hours.
 */
export type Effort = { left: number }
export const SEARCH_EFFORT = 50_000_000

/**
 * Finds the places of a document's annotations in an article. Offsets count in `from`, the text that the file brings: if
 * the article has another, they are carried over as from one version to the next. Selectors are resolved against the
 * article. A place that is not sure, or that says something else, is `fuzzy`.
 */
export function createPlacer(
  target: PlacingTarget,
  { from, effort }: { from: string | undefined; effort: Effort },
): (place: ExternalPosition) => Result<Placed> {
  const carriers = {
    canonical: once(() => createCanonicalCarrier(from ?? '', target.text)),
    reanchor: once(() => createReanchorer(from ?? '', target.text, target)),
  }
  const index = once(() => createCodePointIndex(target.text))
  return (place) => {
    switch (place.kind) {
      case 'offsets':
        return placeOffsets(place, { target, from, carriers })
      case 'w3c':
      case 'hypothesis':
        return placeSelectors(place, { target, effort, index })
    }
  }
}

type Offsets = {
  target: PlacingTarget
  from: string | undefined
  carriers: {
    /** Where only white space and the normal form differ, as in an article made of this very text. */
    canonical: () => ReturnType<typeof createCanonicalCarrier>
    reanchor: () => ReturnType<typeof createReanchorer>
  }
}

function placeOffsets({ start, end }: Span, { target, from, carriers }: Offsets): Result<Placed> {
  const span = checkSpan(from ?? target.text, { start, end })
  if (!span.ok) return span
  if (from === undefined || from === target.text) return ok({ ...span.value, status: 'exact', score: 1 })
  // White space at the edges of a span is where texts differ first.
  const trimmed = trimSpan(from, span.value)
  if (!trimmed) return fail('invalid', 'The annotation covers only white space.')
  const same = carriers.canonical()?.(trimmed)
  if (same) return ok({ ...same, status: 'exact', score: 1 })
  const found = carriers.reanchor()({ ...trimmed, ...describe(from, trimmed) })
  if (found.status === 'orphaned')
    return fail('invalid', 'Neither the words nor similar words are in the article.')
  const was = from.slice(trimmed.start, trimmed.end)
  const { start: at, end: until, status, score } = found
  const placed = { start: at, end: until, status, score }
  return ok(status === 'fuzzy' ? { ...placed, was } : doubted(target, placed, was))
}

type Selectors = {
  target: PlacingTarget
  effort: Effort
  index: () => ReturnType<typeof createCodePointIndex>
}

function placeSelectors(
  place: Extract<ExternalPosition, { kind: 'w3c' | 'hypothesis' }>,
  { target, effort, index }: Selectors,
): Result<Placed> {
  const { text, document } = target
  const quote = quoteOf(place.selectors)?.exact
  const find = (options: SelectorOptions): Result<Resolved> =>
    place.kind === 'w3c'
      ? resolveW3c(text, place.selectors, { ...options, lax: true })
      : resolveHypothesis(text, { target: [{ selector: place.selectors }] }, options)
  // Paths cost far more to follow than words to find, so they are asked only if the words leave a doubt.
  const plain = find({ index: index() })
  const precise = plain.ok ? plain : find({ index: index(), document })
  if (precise.ok) return ok(quote === undefined ? precise.value : doubted(target, precise.value, quote))
  if (quote === undefined || effort.left <= 0) return precise
  effort.left -= text.length
  const offered = find({ index: index(), document, offer: true })
  return offered.ok ? ok(doubted(target, offered.value, quote)) : offered
}

/** Words that say the same, but for spelling and the like, are the same words; a place that says something else is never a sure one. */
function doubted({ text, language }: PlacingTarget, found: Resolved, was: string): Placed {
  const asked = needsConfirmation(was, text.slice(found.start, found.end), { approved: false, language })
  if (asked) return { ...found, status: 'fuzzy', was }
  return found.status === 'fuzzy' ? { ...found, status: 'moved' } : found
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}
