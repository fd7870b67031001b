import { NONE, type Alignment } from './alignment'
import { dropChanceLinks } from './drop-chance-links'
import { matchInOrder } from './match-in-order'
import type { UnchangedBlock } from './find-unchanged-blocks'
import type { Tokenise } from './tokens'
import { findUniqueRuns } from './unique-runs'

const MATCHING = { runs: [12, 5, 2, 1], editLimit: 200 }

/** The fewest tokens in a row that count as a passage somebody moved. */
const MOVED_RUN = 5

/**
 * Compares two versions token by token; blocks that are known to stand are one token each. Words that keep their order
 * are matched first; those that merely happen to stand in two rewritten passages are let go; of what is left, runs
 * that are unique on both sides are moves. Near linear, whatever the texts.
 */
export function align(
  { before, after }: { before: string; after: string },
  tokenise: Tokenise,
  unchanged: readonly UnchangedBlock[] = [],
): Alignment {
  const old = tokenise(
    before,
    unchanged.map((pair, index) => ({ ...pair.before, id: wholeId(index) })),
  )
  const now = tokenise(
    after,
    unchanged.map((pair, index) => ({ ...pair.after, id: wholeId(index) })),
  )
  const alignment: Alignment = {
    before: old,
    after: now,
    to: new Int32Array(old.count).fill(NONE),
    from: new Int32Array(now.count).fill(NONE),
    moved: new Uint8Array(old.count),
  }
  alignBetweenWholes(alignment)
  dropChanceLinks(alignment)
  alignMoves(alignment)
  return alignment
}

/** Ids of whole blocks lie below zero, where no word's does. */
function wholeId(index: number): number {
  return -2 - index
}

function alignBetweenWholes(alignment: Alignment): void {
  const { before, after } = alignment
  const { ids: a } = before
  const { ids: b } = after
  const matched = (i: number, j: number): void => {
    link(alignment, i, j)
  }
  let a0 = 0
  let b0 = 0
  for (let a1 = 0; a1 <= before.count; a1 += 1) {
    if (a1 < before.count && (a[a1] ?? 0) >= 0) continue
    let b1 = b0
    while (b1 < after.count && (b[b1] ?? 0) >= 0) b1 += 1
    matchInOrder({ a, b, a0, a1, b0, b1 }, MATCHING, matched)
    if (a1 < before.count) matched(a1, b1)
    a0 = a1 + 1
    b0 = b1 + 1
  }
}

/** Links unique runs among the tokens that are still free on both sides, each as far as it reaches. */
function alignMoves(alignment: Alignment): void {
  const { before, after, to, from, moved } = alignment
  const a = freeIds(before.ids, to, -2)
  const b = freeIds(after.ids, from, -3)
  const region = { a, b, a0: 0, a1: before.count, b0: 0, b1: after.count }
  const isOpen = (i: number, j: number): boolean =>
    to[i] === NONE && from[j] === NONE && before.ids[i] === after.ids[j]
  for (const [i, j] of findUniqueRuns(region, MOVED_RUN)) {
    const move = (x: number, y: number): void => {
      link(alignment, x, y)
      moved[x] = 1
    }
    for (let step = 0; isOpen(i + step, j + step); step += 1) move(i + step, j + step)
    if (to[i] !== j) continue
    for (let step = 1; isOpen(i - step, j - step); step += 1) move(i - step, j - step)
  }
}

/** The ids, and for each token that is taken a number below zero that no other token has, on either side. */
function freeIds(ids: Int32Array, taken: Int32Array, first: -2 | -3): Int32Array {
  return ids.map((id, at) => (taken[at] === NONE ? id : first - 2 * at))
}

function link({ to, from }: Alignment, i: number, j: number): void {
  to[i] = j
  from[j] = i
}
