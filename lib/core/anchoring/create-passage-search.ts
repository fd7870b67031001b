import { shortestEdit } from './shortest-edit'
import type { Region } from './unique-runs'
import { lettersBetween, type Tokens } from './tokens'
import { bestWindow, type Window } from './window'

/**
 * Where a passage may stand, as token indices of the text. `copy`: word for word, but another passage became that.
 * `context`: how many letters right before and after it agree with what stood around the passage.
 */
export type Find = { window: Window; kind: 'free' | 'copy'; context: number }

/** A passage to look for: its tokens, and those that stood right before and after it. */
export type PassageQuery = {
  tokens: Tokens
  prefix: Tokens
  suffix: Tokens
  /** Whether a token of the text may be the passage's: words that another passage became are not. */
  isFree: (at: number) => boolean
}

/** How many of a passage's words are looked up, the rarest first, and how often one may stand in the text to be of use. */
const SEEDS = 8
const MOST_PLACES = 48

/** How many places are compared word by word. */
const CANDIDATES = 4

/** More insertions and deletions than this are not followed: a passage changed that much is not found again. */
const EDIT_LIMIT = 400

/** A place is compared word by word if this share of the passage's letters may be found there. */
const PROMISING = 0.45

/** Where each id stands in the text: `places.slice(first[id], first[id + 1])`. */
type Index = { text: Tokens; first: Int32Array; places: Int32Array }

/**
 * Makes a function that looks for passages among the tokens of a text, in time that its length does not matter to. The
 * best place comes first: most letters, then free ones, then most context. No place comes twice.
 */
export function createPassageSearch(text: Tokens): (sought: PassageQuery) => Find[] {
  const index = indexTokens(text)
  return (sought) => {
    const finds = beginnings(index, sought.tokens).flatMap((begin) => examine(text, sought, begin) ?? [])
    const most = finds.reduce((kept, { window }) => Math.max(kept, window.kept), 0)
    const best = finds.filter(({ window }) => window.kept === most)
    return distinct([...finds, ...best.flatMap((find) => rivalsBeside(text, sought, find))])
      .map((find) => ({ ...find, context: contextOf(text, sought, find.window) }))
      .sort(
        (x, y) =>
          y.window.kept - x.window.kept ||
          Number(x.kind === 'copy') - Number(y.kind === 'copy') ||
          y.context - x.context ||
          x.window.start - y.window.start,
      )
  }
}

type Place = Omit<Find, 'context'>

function distinct(finds: readonly Place[]): Place[] {
  const byWindow = new Map<string, Place>()
  for (const find of finds) {
    const key = `${String(find.window.start)}-${String(find.window.end)}`
    if (!byWindow.has(key)) byWindow.set(key, find)
  }
  return [...byWindow.values()]
}

function indexTokens(text: Tokens): Index {
  const most = text.ids.reduce((greatest, id) => Math.max(greatest, id), 0)
  const first = new Int32Array(most + 2)
  // Whole blocks, whose ids lie below zero, are no words to look for.
  for (const id of text.ids) if (id >= 0) first[id + 1] = (first[id + 1] ?? 0) + 1
  for (let id = 0; id <= most; id += 1) first[id + 1] = (first[id + 1] ?? 0) + (first[id] ?? 0)
  const filled = first.slice()
  const places = new Int32Array(text.count)
  for (let at = 0; at < text.count; at += 1) {
    const id = text.ids[at] ?? 0
    if (id < 0) continue
    const place = filled[id] ?? 0
    places[place] = at
    filled[id] = place + 1
  }
  return { text, first, places }
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

function examine(text: Tokens, sought: PassageQuery, begin: number): Place | undefined {
  const { tokens, isFree } = sought
  if (standsAt(text, tokens, begin)) {
    const window = { start: begin, end: begin + tokens.count, kept: lettersBetween(tokens, 0, tokens.count) }
    const free = Array.from(tokens.ids).every((_, step) => isFree(begin + step))
    return { window, kind: free ? 'free' : 'copy' }
  }
  const slack = slackOf(tokens)
  const range = { start: begin - slack, end: begin + tokens.count + slack }
  return searchWithin(text, sought, { ...range, least: PROMISING * lettersBetween(tokens, 0, tokens.count) })
}

/** How far beside its place a passage is looked for, since words may have come or gone in it. */
function slackOf(tokens: Tokens): number {
  return Math.ceil(tokens.count / 4) + 2
}

/**
 * Places right beside another one, or over a part of it, that hold as many letters: "again and again and again" is there
 * twice. One beginning is tried for both, which gives one of them.
 */
function rivalsBeside(text: Tokens, sought: PassageQuery, { window: { start, end, kept } }: Place): Place[] {
  const reach = sought.tokens.count + slackOf(sought.tokens)
  const beside = [
    { start: start - reach, end: end - 1 },
    { start: start + 1, end: end + reach },
  ]
  return beside
    .flatMap((range) => searchWithin(text, sought, { ...range, least: kept }) ?? [])
    .filter(({ window }) => window.kept === kept)
}

/** The likeliest place within a range, if `least` letters may be found there. */
function searchWithin(
  text: Tokens,
  { tokens, isFree }: PassageQuery,
  { start, end, least }: { start: number; end: number; least: number },
): Place | undefined {
  const region = {
    a: tokens.ids,
    b: text.ids,
    a0: 0,
    a1: tokens.count,
    b0: Math.max(0, start),
    b1: Math.min(text.count, end),
  }
  if (region.b1 <= region.b0 || mostShared(tokens, region) < least) return undefined
  const pairs = shortestEdit(region, EDIT_LIMIT) ?? []
  const window = bestWindow(
    pairs.filter(([, j]) => isFree(j)),
    { start: 0, end: tokens.count },
    { before: tokens, after: text },
  )
  return window === undefined ? undefined : { window, kind: 'free' }
}

/** How many letters agree without a break from the edges of a window outwards. */
function contextOf(text: Tokens, { prefix, suffix }: PassageQuery, window: Window): number {
  let ahead = 0
  while (ahead < prefix.count && prefix.ids[prefix.count - 1 - ahead] === text.ids[window.start - 1 - ahead])
    ahead += 1
  let behind = 0
  while (behind < suffix.count && suffix.ids[behind] === text.ids[window.end + behind]) behind += 1
  return lettersBetween(prefix, prefix.count - ahead, prefix.count) + lettersBetween(suffix, 0, behind)
}

/** How many of a passage's letters are in words that stand in a region at all, in whatever order. */
function mostShared(tokens: Tokens, { b, b0, b1 }: Region): number {
  const there = new Set(b.subarray(b0, b1))
  let letters = 0
  for (let at = 0; at < tokens.count; at += 1)
    if (there.has(tokens.ids[at] ?? 0)) letters += lettersBetween(tokens, at, at + 1)
  return letters
}

function standsAt(text: Tokens, tokens: Tokens, begin: number): boolean {
  if (begin < 0 || begin + tokens.count > text.count) return false
  for (let step = 0; step < tokens.count; step += 1)
    if (tokens.ids[step] !== text.ids[begin + step]) return false
  return true
}
