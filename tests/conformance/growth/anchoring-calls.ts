import { align } from '@/lib/core/anchoring/align'
import type { Alignment } from '@/lib/core/anchoring/alignment'
import { articlePage } from '@/lib/core/anchoring/article-page'
import { compareSentences } from '@/lib/core/anchoring/compare-sentences'
import { createCarrier } from '@/lib/core/anchoring/create-carrier'
import { createOffsetCarrier } from '@/lib/core/anchoring/create-offset-carrier'
import { createPassageSearch } from '@/lib/core/anchoring/create-passage-search'
import { createPlaceFinder, createReanchorer } from '@/lib/core/anchoring/create-reanchorer'
import { describe } from '@/lib/core/anchoring/describe'
import { dropChanceLinks } from '@/lib/core/anchoring/drop-chance-links'
import { findExact } from '@/lib/core/anchoring/find-exact'
import { findOccurrences, holdsWords } from '@/lib/core/anchoring/find-occurrences'
import { carryOver, findUnchangedBlocks } from '@/lib/core/anchoring/find-unchanged-blocks'
import { judgePlaces } from '@/lib/core/anchoring/judge-places'
import { matchInOrder } from '@/lib/core/anchoring/match-in-order'
import { needsConfirmation } from '@/lib/core/anchoring/needs-confirmation'
import { offerFuzzy } from '@/lib/core/anchoring/offer-fuzzy'
import { pairSentences } from '@/lib/core/anchoring/pair-sentences'
import { placeByComparison } from '@/lib/core/anchoring/place-by-comparison'
import { resolveRange } from '@/lib/core/anchoring/range-selector'
import { resolve, standsAt } from '@/lib/core/anchoring/resolve'
import { resolveHypothesis } from '@/lib/core/anchoring/resolve-hypothesis'
import { sameWords } from '@/lib/core/anchoring/same-words'
import { shortestEdit } from '@/lib/core/anchoring/shortest-edit'
import {
  countUpTo,
  createTokeniser,
  lettersBetween,
  tokensWithin,
  type Tokens,
} from '@/lib/core/anchoring/tokens'
import { findUniqueRuns, longestChain, type Region } from '@/lib/core/anchoring/unique-runs'
import { quoteOf, resolveW3c } from '@/lib/core/anchoring/w3c-selectors'
import { bestWindow } from '@/lib/core/anchoring/window'
import { segment } from '@/lib/core/text/segment'
import type { ArticleDocument } from '@/lib/schema/article-document'
import { sentenced, someSpans, type Call, type Given } from './call'

function aligned({ text, other }: Given): Alignment {
  return align({ before: text, after: other }, createTokeniser())
}

function ofAlignment(ask: (alignment: Alignment, given: Given) => unknown): Call {
  return (given) => {
    const alignment = aligned(given)
    return () => ask(alignment, given)
  }
}

function ofTokens(ask: (tokens: Tokens, given: Given) => unknown): Call {
  return (given) => {
    const tokens = createTokeniser()(given.text)
    return () => ask(tokens, given)
  }
}

function regionOf({ text, other }: Given): Region {
  const tokenise = createTokeniser()
  const [a, b] = [tokenise(text), tokenise(other)]
  return { a: a.ids, b: b.ids, a0: 0, a1: a.count, b0: 0, b1: b.count }
}

function ofRegion(ask: (region: Region) => unknown): Call {
  return (given) => {
    const region = regionOf(given)
    return () => ask(region)
  }
}

/** The whole text and a part of it as quotes, of the other text: none may stand where it is looked for. */
function ofQuotes(
  ask: (given: Given, quote: { exact: string; prefix: string; suffix: string }) => unknown,
): Call {
  return (given) => () => someSpans(given.other).map((span) => ask(given, describe(given.other, span)))
}

/** A paragraph for each sentence, and the words of the sentences. */
function documentOf(text: string): ArticleDocument {
  return {
    type: 'doc',
    content: segment(text).map(({ start, end }) => ({
      type: 'paragraph',
      content: [{ type: 'text', text: text.slice(start, end) }],
    })),
  }
}

function rangeTo(paragraph: number, steps = '') {
  const path = `${steps}/article/p[${String(Math.max(1, paragraph))}]/text()[1]`
  return {
    type: 'RangeSelector',
    startContainer: path,
    startOffset: 0,
    endContainer: path,
    endOffset: 1,
  } as const
}

/** How each exported function of lib/core/anchoring is called. */
export const ANCHORING_CALLS: Readonly<Record<string, Call>> = {
  'align#align': (given) => () => aligned(given),
  'article-page#articlePage': ({ text }) => {
    const document = documentOf(text)
    return () => articlePage(document)
  },
  'compare-sentences#compareSentences': ({ text, other }) => {
    const [before, after] = [sentenced(text), sentenced(other)]
    return () => compareSentences(before, after)
  },
  'create-carrier#createCarrier':
    ({ text, other }) =>
    () => {
      const { carryAnchor } = createCarrier({ before: text, after: other })
      const facts = { annotationId: '', status: 'exact' as const, was: null, approved: false }
      return segment(text).map((span) => carryAnchor({ ...facts, ...span, ...describe(text, span) }))
    },
  'create-offset-carrier#createOffsetCarrier':
    ({ text, other }) =>
    () => {
      const carry = createOffsetCarrier(text, createReanchorer(text, other))
      return segment(text).map(({ start }) => carry(start))
    },
  'create-passage-search#createPassageSearch': (given) => () => {
    const tokenise = createTokeniser()
    const none = tokenise('')
    const find = createPassageSearch(tokenise(given.text))
    return someSpans(given.other).map(({ start, end }) =>
      find({
        tokens: tokenise(given.other.slice(start, end)),
        prefix: none,
        suffix: none,
        isFree: () => true,
      }),
    )
  },
  'create-reanchorer#createPlaceFinder':
    ({ text, other }) =>
    () => {
      const place = createPlaceFinder(text, other)
      const spans = [...someSpans(text), ...segment(text)]
      return spans.map((span) => place({ ...span, ...describe(text, span) }))
    },
  'judge-places#judgePlaces': ({ text, other }) => {
    const anchors = segment(text).map((span) => ({ ...span, ...describe(text, span) }))
    return () => {
      const judge = judgePlaces(({ start, end }) => ({ start, end, status: 'moved', score: 1 }), {
        before: text,
        after: other,
        language: 'en',
      })
      return anchors.map(judge)
    }
  },
  'create-reanchorer#createReanchorer':
    ({ text, other }) =>
    () => {
      const place = createReanchorer(text, other)
      const spans = [...someSpans(text), ...segment(text)]
      return spans.map((span) => place({ ...span, ...describe(text, span) }))
    },
  'describe#describe':
    ({ text }) =>
    () =>
      someSpans(text).map((span) => describe(text, span)),
  'drop-chance-links#dropChanceLinks': ofAlignment(dropChanceLinks),
  'find-exact#findExact': ofQuotes(({ text }, quote) => findExact(text, quote)),
  'find-occurrences#findOccurrences': ofQuotes(
    ({ text }, { exact }) => [...findOccurrences(text, exact)].length,
  ),
  'find-occurrences#holdsWords': ofQuotes(({ text }, { exact }) => holdsWords(text, exact)),
  'find-unchanged-blocks#carryOver': ({ text, other }) => {
    const unchanged = findUnchangedBlocks(text, other)
    return () => segment(text).map((span) => carryOver(unchanged, span))
  },
  'find-unchanged-blocks#findUnchangedBlocks':
    ({ text, other }) =>
    () =>
      findUnchangedBlocks(text, other),
  'match-in-order#matchInOrder': ofRegion((region) =>
    matchInOrder(region, { runs: [12, 5, 2, 1], editLimit: 200 }, () => undefined),
  ),
  'needs-confirmation#needsConfirmation':
    ({ text, other }) =>
    () => [
      needsConfirmation(text, other, { approved: true }),
      needsConfirmation(text, other, { approved: false }),
    ],
  'offer-fuzzy#offerFuzzy': ofQuotes(({ text }, quote) => offerFuzzy(text, quote)),
  'pair-sentences#pairSentences': ofAlignment((alignment, { text, other }) =>
    pairSentences(alignment, segment(text), segment(other)),
  ),
  'place-by-comparison#placeByComparison': ofAlignment((alignment, { text }) =>
    someSpans(text).map((span) => placeByComparison(alignment, tokensWithin(alignment.before, span))),
  ),
  'range-selector#resolveRange': ({ text }) => {
    const document = documentOf(text)
    return () =>
      resolveRange(document, rangeTo(document.content.length, '/html/body'.repeat(text.length / 10)))
  },
  'resolve#resolve': ofQuotes(({ text }, quote) => resolve(text, { quote }, { offer: true })),
  'resolve#standsAt': ofQuotes(({ text }, quote) =>
    standsAt(text, { start: 1, end: 1 + quote.exact.length }, quote),
  ),
  'resolve-hypothesis#resolveHypothesis': ofQuotes(({ text }, quote) =>
    resolveHypothesis(text, { target: [{ selector: [{ type: 'TextQuoteSelector', ...quote }] }] }),
  ),
  'same-words#sameWords':
    ({ text, other }) =>
    () =>
      sameWords(text, other),
  'shortest-edit#shortestEdit': ofRegion((region) => shortestEdit(region, 400)),
  'tokens#countUpTo': ofTokens(({ starts }, { text }) =>
    someSpans(text).map(({ end }) => countUpTo(starts, end)),
  ),
  'tokens#createTokeniser':
    ({ text }) =>
    () =>
      createTokeniser()(text),
  'tokens#lettersBetween': ofTokens((tokens) => lettersBetween(tokens, 0, tokens.count)),
  'tokens#tokensWithin': ofTokens((tokens, { text }) =>
    someSpans(text).map((span) => tokensWithin(tokens, span)),
  ),
  'unique-runs#findUniqueRuns': ofRegion((region) => findUniqueRuns(region, 5)),
  'unique-runs#longestChain': ofRegion(({ a, b }) =>
    longestChain(
      Array.from(a.subarray(0, b.length), (id, at): [number, number] => [at, (id * 7919) % a.length]),
    ),
  ),
  'w3c-selectors#quoteOf': ofQuotes((_, quote) => quoteOf([{ type: 'TextQuoteSelector', ...quote }])),
  'w3c-selectors#resolveW3c': ofQuotes(({ text }, { exact }) =>
    resolveW3c(text, [
      { type: 'TextQuoteSelector', exact },
      { type: 'TextPositionSelector', start: 0, end: 5 },
    ]),
  ),
  'window#bestWindow': ofAlignment(({ before, after, to }) =>
    bestWindow(
      Array.from(to, (there, at) => [at, Math.max(0, there)] as const),
      { start: 0, end: before.count },
      { before, after },
    ),
  ),
}
