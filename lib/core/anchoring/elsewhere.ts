import type { Span } from '@/lib/core/text/span'
import { NONE, type Alignment } from './align'
import { shortestEdit } from './shortest-edit'
import { lettersBetween } from './tokens'
import { bestWindow, type Pair, type Window } from './window'

/** Where a passage may stand that is no longer in its place. `copy`: word for word, but it is another passage's place. */
export type Find = Window & { kind: 'free' | 'copy'; rival: number }

/** For each token id, where it stands in the new text: `places.slice(first[id], first[id + 1])`. */
type Postings = { first: Int32Array; places: Int32Array }

/** How many of a passage's words are looked up, the rarest first, and how often one may stand in the text to be of use. */
const SEEDS = 8
const MOST_PLACES = 48

/** How many places are compared word by word. */
const CANDIDATES = 4

/** More insertions and deletions than this are not followed: a passage changed that much is not found again. */
const EDIT_LIMIT = 400

/** Makes a function that looks for a range of old tokens in the new text. The text is indexed at the first search. */
export function createSearch(alignment: Alignment): (tokens: Span) => Find | undefined {
  let postings: Postings | undefined
  return (tokens) => {
    postings ??= indexTokens(alignment)
    const finds = candidates(alignment, postings, tokens).flatMap(
      (at) => examine(alignment, tokens, at) ?? [],
    )
    finds.sort((x, y) => y.kept - x.kept || Number(x.kind === 'copy') - Number(y.kind === 'copy'))
    const [best, second] = finds
    return best === undefined ? undefined : { ...best, rival: second?.kept ?? 0 }
  }
}

function indexTokens({ before, after }: Alignment): Postings {
  let most = 0
  for (const ids of [before.ids, after.ids]) for (const id of ids) most = Math.max(most, id)
  const first = new Int32Array(most + 2)
  for (const id of after.ids) first[id + 1] = (first[id + 1] ?? 0) + 1
  for (let id = 0; id <= most; id += 1) first[id + 1] = (first[id + 1] ?? 0) + (first[id] ?? 0)
  const filled = first.slice()
  const places = new Int32Array(after.count)
  for (const [at, id] of after.ids.entries()) {
    const place = filled[id] ?? 0
    places[place] = at
    filled[id] = place + 1
  }
  return { first, places }
}

/**
 * Where the passage would begin if its rarest words stood as they did: the beginnings for which most letters speak.
 * A passage that changed a little has several beginnings close together; each bin is wide enough to hold them.
 */
function candidates({ before }: Alignment, { first, places }: Postings, tokens: Span): number[] {
  const count = (at: number): number => {
    const id = before.ids[at] ?? 0
    return (first[id + 1] ?? 0) - (first[id] ?? 0)
  }
  const seeds: number[] = []
  for (let at = tokens.start; at < tokens.end; at += 1) {
    const times = count(at)
    if (times > 0 && times <= MOST_PLACES) seeds.push(at)
  }
  seeds.sort(
    (x, y) => count(x) - count(y) || lettersBetween(before, y, y + 1) - lettersBetween(before, x, x + 1),
  )
  const width = Math.max(4, Math.ceil((tokens.end - tokens.start) / 3))
  const votes = new Map<number, { begin: number; worth: number }>()
  for (const seed of seeds.slice(0, SEEDS)) {
    const id = before.ids[seed] ?? 0
    const worth = lettersBetween(before, seed, seed + 1) / count(seed)
    for (const place of places.subarray(first[id], first[id + 1])) {
      const begin = place - (seed - tokens.start)
      const bin = Math.floor(begin / width)
      const vote = votes.get(bin) ?? { begin, worth: 0 }
      vote.worth += worth
      votes.set(bin, vote)
    }
  }
  return [...votes.values()]
    .sort((x, y) => y.worth - x.worth || x.begin - y.begin)
    .slice(0, CANDIDATES)
    .map(({ begin }) => begin)
}

function examine(alignment: Alignment, tokens: Span, begin: number): Omit<Find, 'rival'> | undefined {
  const { before, after, from } = alignment
  const length = tokens.end - tokens.start
  if (standsAt(alignment, tokens, begin)) {
    const window = {
      start: begin,
      end: begin + length,
      kept: lettersBetween(before, tokens.start, tokens.end),
    }
    return { ...window, kind: isFree(from, window) ? 'free' : 'copy' }
  }
  const slack = Math.ceil(length / 2) + 4
  const region = {
    a: before.ids,
    b: after.ids,
    a0: tokens.start,
    a1: tokens.end,
    b0: Math.max(0, begin - slack),
    b1: Math.min(after.count, begin + length + slack),
  }
  const pairs: Pair[] | undefined = shortestEdit(region, EDIT_LIMIT)
  // Words that another passage became are not this one's, or a neighbour's sentence would do for a deleted one.
  const free = (pairs ?? []).filter(([, j]) => {
    const origin = from[j] ?? NONE
    return origin === NONE || (origin >= tokens.start && origin < tokens.end)
  })
  const window = bestWindow(free, before, after)
  return window === undefined ? undefined : { ...window, kind: 'free' }
}

function standsAt({ before, after }: Alignment, tokens: Span, begin: number): boolean {
  if (begin < 0 || begin + tokens.end - tokens.start > after.count) return false
  for (let at = tokens.start; at < tokens.end; at += 1)
    if (before.ids[at] !== after.ids[begin + at - tokens.start]) return false
  return true
}

function isFree(from: Int32Array, window: Span): boolean {
  for (let at = window.start; at < window.end; at += 1) if (from[at] !== NONE) return false
  return true
}
