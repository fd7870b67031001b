import type { Span } from '@/lib/core/text/span'
import { lettersBetween, type Tokens } from './tokens'

/** A token before and the token after that it became. */
export type Pair = readonly [number, number]

/** A range of new tokens that stands for old ones, and how many of the old letters are in it. */
export type Window = Span & { kept: number }

/** What a new letter costs that stands where fewer old ones did, against what an old one is worth. */
const COST_OF_NEW = 0.5

/** A stretch in the making: `first` and `last` are the old tokens at its edges. */
type Stretch = Window & { worth: number; first: number; last: number }

/**
 * The stretch of new tokens that holds most of the paired ones of `range` with the least between them: a word that
 * found its partner three pages on does not draw the passage out to there. Nothing paired gives `undefined`.
 */
export function bestWindow(
  pairs: readonly Pair[],
  range: Span,
  { before, after }: { before: Tokens; after: Tokens },
): Window | undefined {
  const ordered = isAscending(pairs) ? pairs : [...pairs].sort((x, y) => x[1] - y[1])
  let best: Stretch | undefined
  let open: Stretch | undefined
  for (const [i, j] of ordered) {
    const letters = lettersBetween(before, i, i + 1)
    const reached =
      open === undefined ? 0 : open.worth - COST_OF_NEW * surplus(open, [i, j], { before, after })
    open =
      open !== undefined && reached > 0
        ? { ...open, end: j + 1, last: i, kept: open.kept + letters, worth: reached + letters }
        : { start: j, end: j + 1, first: i, last: i, kept: letters, worth: letters }
    if (best === undefined || open.worth > best.worth) best = open
  }
  return best && withEqualEdges(best, range, { before, after })
}

/** How many more letters a stretch gets than the passage had there, if it reaches on to a pair. */
function surplus(open: Stretch, [i, j]: Pair, { before, after }: { before: Tokens; after: Tokens }): number {
  const had = i > open.last ? lettersBetween(before, open.last + 1, i) : 0
  return Math.max(0, lettersBetween(after, open.end, j) - had)
}

/** Takes in what still reads as before at the edges though its pair is elsewhere: mostly a full stop. */
function withEqualEdges(
  { start, end, first, last, kept }: Stretch,
  range: Span,
  { before, after }: { before: Tokens; after: Tokens },
): Window {
  let ahead = 0
  while (first - ahead > range.start && before.ids[first - ahead - 1] === after.ids[start - ahead - 1])
    ahead += 1
  let behind = 0
  while (last + behind + 1 < range.end && before.ids[last + behind + 1] === after.ids[end + behind])
    behind += 1
  return {
    start: start - ahead,
    end: end + behind,
    kept:
      kept +
      lettersBetween(before, first - ahead, first) +
      lettersBetween(before, last + 1, last + behind + 1),
  }
}

function isAscending(pairs: readonly Pair[]): boolean {
  return pairs.every((pair, index) => index === 0 || (pairs[index - 1]?.[1] ?? 0) < pair[1])
}
