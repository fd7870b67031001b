import { shortestEdit } from './shortest-edit'
import { findUniqueRuns, longestChain, type Region } from './unique-runs'

/** How sequences are matched: the lengths of the unique runs that anchor them, longest first, and the last resort's bound. */
export type Matching = { runs: readonly number[]; editLimit: number }

/**
 * A part still to be compared, how long the runs are (an index of `runs`) that anchor it, and how often it was parted at
 * runs of this length.
 */
type Open = { region: Region; level: number; rounds: number }

/** Parting a region may make more of its runs unique. Rarely more than two or three times in a row; never more than so often. */
const MOST_ROUNDS = 16

/**
 * Reports pairs of equal ids that keep their order: equal ends, then runs that are unique on both sides (patience),
 * the longest first because chance hardly repeats them, then, between those, a shortest edit script of bounded cost.
 * What would cost more is a rewrite, of which nothing is claimed. Every step is bounded, so the whole is near linear.
 */
export function matchInOrder(
  whole: Region,
  { runs, editLimit }: Matching,
  link: (i: number, j: number) => void,
): void {
  const open: Open[] = [{ region: whole, level: 0, rounds: 0 }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const region = trimEnds(next.region, link)
    if (region.a0 === region.a1 || region.b0 === region.b1) continue
    const length = runs[next.level]
    if (length !== undefined) {
      for (const gap of splitAtRuns({ ...next, region }, length, link)) open.push(gap)
    } else {
      for (const [i, j] of shortestEdit(region, editLimit) ?? []) link(i, j)
    }
  }
}

/** Links the longest chain of unique runs and returns the gaps between them. */
function splitAtRuns(
  { region, level, rounds }: Open,
  length: number,
  link: (i: number, j: number) => void,
): Open[] {
  const { a, b, a1, b1 } = region
  const chain = longestChain(findUniqueRuns(region, length))
  const isOver = chain.length === 0 || rounds === MOST_ROUNDS
  const [further, again] = isOver ? [level + 1, 0] : [level, rounds + 1]
  const gaps: Open[] = []
  let { a0, b0 } = region
  for (const pair of chain) {
    // Runs overlap: what an earlier one has taken is no longer open.
    if (pair[0] < a0 || pair[1] < b0) continue
    let [i, j] = pair
    gaps.push({ region: { ...region, a0, a1: i, b0, b1: j }, level: further, rounds: again })
    while (i < a1 && j < b1 && a[i] === b[j]) link(i++, j++)
    a0 = i
    b0 = j
  }
  gaps.push({ region: { ...region, a0, b0 }, level: further, rounds: again })
  return gaps
}

function trimEnds(region: Region, link: (i: number, j: number) => void): Region {
  const { a, b } = region
  let { a0, a1, b0, b1 } = region
  while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) link(a0++, b0++)
  while (a0 < a1 && b0 < b1 && a[a1 - 1] === b[b1 - 1]) link(--a1, --b1)
  return { a, b, a0, a1, b0, b1 }
}
