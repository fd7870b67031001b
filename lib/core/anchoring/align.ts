import { shortestEdit } from './shortest-edit'
import { createTokeniser, lettersBetween, type Tokens } from './tokens'
import { findUniqueRuns, longestChain, type Region } from './unique-runs'

/** Which token of one version became which of the other. */
export type Alignment = {
  before: Tokens
  after: Tokens
  /** For each token before, the index of its token after, or `NONE`. */
  to: Int32Array
  /** For each token after, the index of its token before, or `NONE`. */
  from: Int32Array
  /** 1 for each token before that changed places with others rather than keeping its order. */
  moved: Uint8Array
}

/** There is no such token. */
export const NONE = -1

/** Long runs first: they are hardly ever repeated by chance, so what they anchor is safe. */
const RUN_LENGTHS = [12, 5, 2, 1]

/** A gap that needs more insertions and deletions than this is a rewrite, of which nothing is claimed. */
const EDIT_LIMIT = 600

/** The fewest tokens in a row that count as a passage somebody moved. */
const MOVED_RUN = 5

/** How many times more letters must have changed on both sides of words for them to count as there by chance. */
const CHANCE = 1

/** A part still to be compared, and how long the runs are (an index of `RUN_LENGTHS`) that anchor it. */
type Open = { region: Region; level: number }

/**
 * Compares two versions token by token. What keeps its order is found by trimming equal ends, then by runs that are
 * unique on both sides (patience), then by a shortest edit script of bounded cost; of what is left, unique runs that
 * stand elsewhere are moves. Linear but for sorting, whatever the texts: every step is bounded.
 */
export function align(before: string, after: string): Alignment {
  const tokenise = createTokeniser()
  const old = tokenise(before)
  const now = tokenise(after)
  const alignment: Alignment = {
    before: old,
    after: now,
    to: new Int32Array(old.count).fill(NONE),
    from: new Int32Array(now.count).fill(NONE),
    moved: new Uint8Array(old.count),
  }
  alignInOrder(alignment)
  dropChanceLinks(alignment)
  alignMoves(alignment)
  return alignment
}

function alignInOrder(alignment: Alignment): void {
  const { before, after } = alignment
  const whole = { a: before.ids, b: after.ids, a0: 0, a1: before.count, b0: 0, b1: after.count }
  const open: Open[] = [{ region: whole, level: 0 }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const region = trimEnds(alignment, next.region)
    if (region.a0 === region.a1 || region.b0 === region.b1) continue
    const length = RUN_LENGTHS[next.level]
    if (length !== undefined) {
      open.push(...splitAtRuns(alignment, { region, level: next.level }, length))
    } else {
      for (const pair of shortestEdit(region, EDIT_LIMIT) ?? []) link(alignment, pair)
    }
  }
}

/** Links the longest chain of unique runs and returns the gaps between them. */
function splitAtRuns(alignment: Alignment, { region, level }: Open, length: number): Open[] {
  const { a, b, a1, b1 } = region
  const chain = longestChain(findUniqueRuns(region, length))
  const gaps: Open[] = []
  let { a0, b0 } = region
  for (const pair of chain) {
    // Runs overlap: what an earlier one has taken is no longer open.
    if (pair[0] < a0 || pair[1] < b0) continue
    let [i, j] = pair
    gaps.push({ region: { ...region, a0, a1: i, b0, b1: j }, level })
    while (i < a1 && j < b1 && a[i] === b[j]) link(alignment, [i++, j++])
    a0 = i
    b0 = j
  }
  gaps.push({ region: { ...region, a0, b0 }, level: chain.length > 0 ? level : level + 1 })
  return gaps
}

function trimEnds(alignment: Alignment, region: Region): Region {
  const { a, b } = region
  let { a0, a1, b0, b1 } = region
  while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) link(alignment, [a0++, b0++])
  while (a0 < a1 && b0 < b1 && a[a1 - 1] === b[b1 - 1]) link(alignment, [--a1, --b1])
  return { a, b, a0, a1, b0, b1 }
}

/**
 * Unlinks words that only happen to stand in both of two rewritten passages ("the", "of"): runs with fewer letters
 * than were changed on either side of them. They would hide those words from the search for moves.
 */
function dropChanceLinks(alignment: Alignment): void {
  const { before, after, to, from } = alignment
  const runs = linkedRuns(alignment)
  for (const [index, { start, end }] of runs.entries()) {
    const previous = runs[index - 1]
    const next = runs[index + 1]
    const there = to[start] ?? 0
    const letters = lettersBetween(before, start, end)
    const changedAhead = Math.max(
      lettersBetween(before, previous?.end ?? 0, start),
      lettersBetween(after, previous === undefined ? 0 : previous.thereEnd, there),
    )
    const changedBehind = Math.max(
      lettersBetween(before, end, next?.start ?? before.count),
      lettersBetween(after, there + end - start, next === undefined ? after.count : (to[next.start] ?? 0)),
    )
    if (letters * CHANCE > Math.min(changedAhead, changedBehind)) continue
    for (let at = start; at < end; at += 1) {
      from[to[at] ?? 0] = NONE
      to[at] = NONE
    }
  }
}

/** Maximal stretches of old tokens that became neighbours again, in order. */
function linkedRuns({ before, to }: Alignment): { start: number; end: number; thereEnd: number }[] {
  const runs: { start: number; end: number; thereEnd: number }[] = []
  for (let at = 0; at < before.count; at += 1) {
    const there = to[at] ?? NONE
    if (there === NONE) continue
    const last = runs.at(-1)
    if (last?.end === at && last.thereEnd === there) {
      last.end += 1
      last.thereEnd += 1
    } else {
      runs.push({ start: at, end: at + 1, thereEnd: there + 1 })
    }
  }
  return runs
}

/** Links unique runs among the tokens that are still free on both sides, each as far as it reaches. */
function alignMoves(alignment: Alignment): void {
  const { before, after, to, from, moved } = alignment
  const a = freeIds(before.ids, to, -2)
  const b = freeIds(after.ids, from, -3)
  const region = { a, b, a0: 0, a1: before.count, b0: 0, b1: after.count }
  for (const [i, j] of findUniqueRuns(region, MOVED_RUN)) {
    if ((a[i] ?? 0) < 0 || to[i] !== NONE || from[j] !== NONE) continue
    const reach = (step: 1 | -1): void => {
      let x = step === 1 ? i : i - 1
      let y = step === 1 ? j : j - 1
      while (x >= 0 && y >= 0 && to[x] === NONE && from[y] === NONE && before.ids[x] === after.ids[y]) {
        link(alignment, [x, y])
        moved[x] = 1
        x += step
        y += step
      }
    }
    reach(1)
    reach(-1)
  }
}

/** The ids, and for each token that is taken a number below zero that no other token has, on either side. */
function freeIds(ids: Int32Array, taken: Int32Array, first: -2 | -3): Int32Array {
  return ids.map((id, at) => (taken[at] === NONE ? id : first - 2 * at))
}

function link({ to, from }: Alignment, [i, j]: [number, number]): void {
  to[i] = j
  from[j] = i
}
