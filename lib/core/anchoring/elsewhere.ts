import type { Span } from '@/lib/core/text/span'
import { NONE, type Alignment } from './alignment'
import { shortestEdit } from './shortest-edit'
import type { Region } from './unique-runs'
import { countUpTo, lettersBetween, type Tokens } from './tokens'
import { bestWindow, type Window } from './window'

/**
 * Where a passage may stand that is no longer in its place, as token indices of the new text. `copy`: word for word, but
 * another passage became that. `rival`: the letters found at the next best place.
 */
export type Find = { window: Window; kind: 'free' | 'copy'; rival: number }

/** A passage to look for: its tokens, and the range of indices that it has in the alignment. */
export type Sought = { tokens: Tokens; within: Span }

/** How many of a passage's words are looked up, the rarest first, and how often one may stand in the text to be of use. */
const SEEDS = 8
const MOST_PLACES = 48

/** How many places are compared word by word. */
const CANDIDATES = 4

/** More insertions and deletions than this are not followed: a passage changed that much is not found again. */
const EDIT_LIMIT = 400

/** A place is compared word by word if this share of the passage's letters may be found there. */
const PROMISING = 0.45

type Index = {
  after: Tokens
  /** Where each id stands: `places.slice(first[id], first[id + 1])`. */
  first: Int32Array
  places: Int32Array
  /** The old token of the alignment that a new token came from, or `NONE`. */
  originOf: (at: number) => number
}

/** Makes a function that looks for passages among the tokens of the whole new text, in time that its length does not matter to. */
export function createSearch(after: Tokens, alignment: Alignment): (sought: Sought) => Find | undefined {
  const index = indexTokens(after, alignment)
  return (sought) => {
    const finds = beginnings(index, sought.tokens).flatMap((begin) => examine(index, sought, begin) ?? [])
    finds.sort(
      (x, y) => y.window.kept - x.window.kept || Number(x.kind === 'copy') - Number(y.kind === 'copy'),
    )
    const [best, second] = finds
    return best === undefined ? undefined : { ...best, rival: second?.window.kept ?? 0 }
  }
}

function indexTokens(after: Tokens, alignment: Alignment): Index {
  const most = after.ids.reduce((greatest, id) => Math.max(greatest, id), 0)
  const first = new Int32Array(most + 2)
  for (const id of after.ids) first[id + 1] = (first[id + 1] ?? 0) + 1
  for (let id = 0; id <= most; id += 1) first[id + 1] = (first[id + 1] ?? 0) + (first[id] ?? 0)
  const filled = first.slice()
  const places = new Int32Array(after.count)
  for (let at = 0; at < after.count; at += 1) {
    const id = after.ids[at] ?? 0
    const place = filled[id] ?? 0
    places[place] = at
    filled[id] = place + 1
  }
  const originOf = (at: number): number =>
    alignment.from[countUpTo(alignment.after.ends, after.starts[at] ?? 0)] ?? NONE
  return { after, first, places, originOf }
}

/**
 * Where the passage would begin if its rarest words stood as they did: the beginnings for which most letters speak.
 * A passage that changed a little has several beginnings close together; each bin is wide enough to hold them.
 */
function beginnings({ first, places }: Index, tokens: Tokens): number[] {
  const width = Math.max(4, Math.ceil(tokens.count / 3))
  const votes = new Map<number, { begin: number; worth: number }>()
  for (const { at, from, to } of rarest(first, tokens)) {
    const worth = lettersBetween(tokens, at, at + 1) / (to - from)
    for (const place of places.subarray(from, to)) {
      const bin = Math.floor((place - at) / width)
      const vote = votes.get(bin) ?? { begin: place - at, worth: 0 }
      vote.worth += worth
      votes.set(bin, vote)
    }
  }
  return [...votes.values()]
    .sort((x, y) => y.worth - x.worth || x.begin - y.begin)
    .slice(0, CANDIDATES)
    .map(({ begin }) => begin)
}

type Seed = { at: number; from: number; to: number }

function rarest(first: Int32Array, tokens: Tokens): Seed[] {
  const seeds: Seed[] = []
  for (let at = 0; at < tokens.count; at += 1) {
    const id = tokens.ids[at] ?? 0
    const from = first[id] ?? 0
    const to = first[id + 1] ?? from
    if (to > from && to - from <= MOST_PLACES) seeds.push({ at, from, to })
  }
  const letters = ({ at }: Seed): number => lettersBetween(tokens, at, at + 1)
  return seeds.sort((x, y) => x.to - x.from - (y.to - y.from) || letters(y) - letters(x)).slice(0, SEEDS)
}

function examine(index: Index, { tokens, within }: Sought, begin: number): Omit<Find, 'rival'> | undefined {
  const { after, originOf } = index
  // Words that another passage became are not this one's, or a neighbour's sentence would do for a deleted one.
  const isFree = (at: number): boolean => {
    const origin = originOf(at)
    return origin === NONE || (origin >= within.start && origin < within.end)
  }
  if (standsAt(after, tokens, begin)) {
    const window = { start: begin, end: begin + tokens.count, kept: lettersBetween(tokens, 0, tokens.count) }
    const free = Array.from(tokens.ids).every((_, step) => isFree(begin + step))
    return { window, kind: free ? 'free' : 'copy' }
  }
  const slack = Math.ceil(tokens.count / 2) + 4
  const region = {
    a: tokens.ids,
    b: after.ids,
    a0: 0,
    a1: tokens.count,
    b0: Math.max(0, begin - slack),
    b1: Math.min(after.count, begin + tokens.count + slack),
  }
  if (mostShared(tokens, region) < PROMISING * lettersBetween(tokens, 0, tokens.count)) return undefined
  const pairs = shortestEdit(region, EDIT_LIMIT) ?? []
  const window = bestWindow(
    pairs.filter(([, j]) => isFree(j)),
    tokens,
    after,
  )
  return window === undefined ? undefined : { window, kind: 'free' }
}

/** How many of a passage's letters are in words that stand in a region at all, in whatever order. */
function mostShared(tokens: Tokens, { b, b0, b1 }: Region): number {
  const there = new Set(b.subarray(b0, b1))
  let letters = 0
  for (let at = 0; at < tokens.count; at += 1)
    if (there.has(tokens.ids[at] ?? 0)) letters += lettersBetween(tokens, at, at + 1)
  return letters
}

function standsAt(after: Tokens, tokens: Tokens, begin: number): boolean {
  if (begin < 0 || begin + tokens.count > after.count) return false
  for (let step = 0; step < tokens.count; step += 1)
    if (tokens.ids[step] !== after.ids[begin + step]) return false
  return true
}
