import { trimSpan, type Span } from '@/lib/core/text/span'
import { align } from './align'
import { NONE, type Alignment } from './alignment'
import { judgePlaces } from './judge-places'
import { placeByComparison } from './place-by-comparison'
import { createPassageSearch, type Find, type PassageQuery } from './create-passage-search'
import { createGraphemeSnap } from '@/lib/core/text/create-grapheme-snap'
import { carryOver, findUnchangedBlocks, type UnchangedBlock } from './find-unchanged-blocks'
import type { OldAnchor, Reanchored } from './reanchored'
import {
  countUpTo,
  createTokeniser,
  lettersBetween,
  tokensWithin,
  type Tokenise,
  type Tokens,
} from './tokens'

export type { OldAnchor, Reanchored } from './reanchored'

/** From this score on, the place that the comparison gives is taken without asking; below the other it is not offered. */
const COMPARED = { sure: 0.7, least: 0.35 }

/** The same for a place that only a search gave. To be sure of it the passage must also have this many words. */
const SOUGHT = { sure: 0.9, least: 0.45, tokens: 5 }

/** How much of the surroundings, in UTF-16 units a side, tells equal places apart. */
const CONTEXT = 128

/** Up to this length, in UTF-16 units, a text that stood unchanged offers nothing but the same words. */
const SHORT = 200_000

const ORPHANED: Reanchored = { status: 'orphaned', score: 0 }

type Versions = {
  before: string
  after: string
  unchanged: readonly UnchangedBlock[]
  alignment: () => Alignment
  /** The words of the new text that stand in no block of the old one, and all of them: each indexed when first needed. */
  changed: () => Searchable
  whole: () => Searchable
  tokenise: Tokenise
  snap: (span: Span) => Span
}

type Searchable = { tokens: Tokens; find: (sought: PassageQuery) => Find[] }

type Candidate = Span & { score: number; status: 'exact' | 'moved' | 'fuzzy' }

/**
 * Compares two versions (canonical text); the function it returns places any number of anchors, each on its own and in
 * time that does not grow with the text. Spans come back trimmed of white space and never end inside a grapheme. A place
 * whose sentences have become another statement is `fuzzy`, however sure it is. `language` is the article's BCP 47 tag.
 */
export function createReanchorer(
  before: string,
  after: string,
  { language }: { language?: string | undefined } = {},
): (anchor: OldAnchor) => Reanchored {
  return judgePlaces(createPlaceFinder(before, after), { before, after, language })
}

/** The same without a look at what the place says: where the words went, and how sure that is. */
export function createPlaceFinder(before: string, after: string): (anchor: OldAnchor) => Reanchored {
  if (before === after) return ({ start, end }) => ({ start, end, status: 'exact', score: 1 })
  const tokenise = createTokeniser()
  const unchanged = findUnchangedBlocks(before, after)
  const alignment = once(() => align({ before, after }, tokenise, unchanged))
  const changed = once(() => searchable(alignment().after))
  const whole = once(() => searchable(tokenise(after)))
  const versions = {
    before,
    after,
    unchanged,
    alignment,
    changed,
    whole,
    tokenise,
    snap: createGraphemeSnap(after),
  }
  return (anchor) => {
    const kept = carryOver(unchanged, anchor)
    return kept === undefined ? placeChanged(versions, anchor) : { ...kept, status: 'exact', score: 1 }
  }
}

function placeChanged(versions: Versions, anchor: Span): Reanchored {
  const { before, after, snap } = versions
  const candidate = bestCandidate(versions, anchor)
  const span = candidate && trimSpan(after, snap(candidate))
  if (candidate === undefined || span === undefined) return ORPHANED
  // The same words in another case or spacing are not the same words to a reader.
  const same = after.slice(span.start, span.end) === before.slice(anchor.start, anchor.end)
  return {
    ...span,
    status: candidate.status === 'exact' && !same ? 'moved' : candidate.status,
    score: candidate.score,
  }
}

function bestCandidate(versions: Versions, anchor: Span): Candidate | undefined {
  const compared = byComparison(versions, anchor)
  if (compared !== undefined && compared.score >= COMPARED.sure) return compared
  const sought = bySearch(versions, anchor, compared)
  if (sought === undefined || compared === undefined) return sought ?? compared
  return sought.score > compared.score ? sought : compared
}

function byComparison(versions: Versions, anchor: Span): Candidate | undefined {
  const alignment = versions.alignment()
  const { before, after, to, moved } = alignment
  const tokens = tokensWithin(before, anchor)
  const window = placeByComparison(alignment, tokens)
  if (window === undefined) return undefined
  const cut = {
    // Of a token that the anchor holds a part of, only that part is the anchor's.
    first: Math.max(0, anchor.start - (before.starts[tokens.start] ?? 0)),
    last: Math.max(0, (before.ends[tokens.end - 1] ?? 0) - anchor.end),
  }
  const first = to[tokens.start] === window.start ? cut.first : 0
  const last = to[tokens.end - 1] === window.end - 1 ? cut.last : 0
  const own = lettersBetween(before, tokens.start, tokens.end) - cut.first - cut.last
  const theirs = lettersBetween(after, window.start, window.end) - first - last
  const score = Math.max(0, window.kept - first - last) / Math.max(own, theirs)
  if (!(score >= COMPARED.least)) return undefined
  const kept = moved[tokens.start] === 1 ? 'moved' : 'exact'
  return {
    start: (after.starts[window.start] ?? 0) + first,
    end: (after.ends[window.end - 1] ?? 0) - last,
    score,
    status: score === 1 ? kept : score >= COMPARED.sure ? 'moved' : 'fuzzy',
  }
}

/** Where the words stand otherwise: in what changed, or else, as an offer, where they always stood a second time. */
function bySearch(versions: Versions, anchor: Span, compared: Candidate | undefined): Candidate | undefined {
  const { after: text, before } = versions
  const changed = searchIn(versions.changed(), versions, anchor)
  if (changed !== undefined || compared !== undefined) return changed
  const found = searchIn(versions.whole(), versions, anchor)
  // In a short text only the very same words count.
  const isSame = found && text.slice(found.start, found.end) === before.slice(anchor.start, anchor.end).trim()
  return text.length <= SHORT && isSame !== true ? undefined : found
}

function searchIn(
  { tokens: after, find }: Searchable,
  versions: Versions,
  anchor: Span,
): Candidate | undefined {
  const { before, tokenise } = versions
  const tokens = tokenise(before.slice(anchor.start, anchor.end))
  const [best, second] = find({
    tokens,
    prefix: tokenise(before.slice(Math.max(0, anchor.start - CONTEXT), anchor.start)),
    suffix: tokenise(before.slice(anchor.end, anchor.end + CONTEXT)),
    isFree: isFreeFor(versions.alignment(), anchor, after),
  })
  if (best === undefined) return undefined
  const { start, end, kept } = best.window
  const score = kept / Math.max(lettersBetween(tokens, 0, tokens.count), lettersBetween(after, start, end))
  if (score < SOUGHT.least) return undefined
  const rivalled = second !== undefined && second.window.kept === kept && second.context === best.context
  const sure = best.kind === 'free' && score >= SOUGHT.sure && tokens.count >= SOUGHT.tokens && !rivalled
  const span = { start: after.starts[start] ?? 0, end: after.ends[end - 1] ?? 0 }
  return { ...span, score, status: sure ? 'moved' : 'fuzzy' }
}

/** Whether a token of the whole new text came from nowhere, or from the anchor itself. */
function isFreeFor(alignment: Alignment, anchor: Span, after: Tokens): (at: number) => boolean {
  const within = tokensWithin(alignment.before, anchor)
  return (at) => {
    const origin = alignment.from[countUpTo(alignment.after.ends, after.starts[at] ?? 0)] ?? NONE
    return origin === NONE || (origin >= within.start && origin < within.end)
  }
}

function searchable(tokens: Tokens): Searchable {
  return { tokens, find: createPassageSearch(tokens) }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}
