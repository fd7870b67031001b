import type { Span } from '@/lib/core/text/span'
import { lettersBetween, type Tokens } from './tokens'

/** A token before and the token after that it became. */
export type Pair = readonly [number, number]

/** A range of new tokens that stands for a range of old ones, and how many of the old letters are in it. */
export type Window = Span & { kept: number }

/** What a new letter costs, against what an old one is worth. */
const COST_OF_NEW = 0.5

/**
 * The stretch of new tokens that holds most of the paired ones with the least between them: a word that found its
 * partner three pages on does not draw the passage out to there. Nothing paired gives `undefined`.
 */
export function bestWindow(pairs: readonly Pair[], before: Tokens, after: Tokens): Window | undefined {
  const ordered = isAscending(pairs) ? pairs : [...pairs].sort((x, y) => x[1] - y[1])
  let best: (Window & { worth: number }) | undefined
  let open: Window & { worth: number } = { start: 0, end: 0, kept: 0, worth: 0 }
  for (const [i, j] of ordered) {
    const letters = lettersBetween(before, i, i + 1)
    const reached = open.worth - COST_OF_NEW * lettersBetween(after, open.end, j)
    open =
      reached > 0
        ? { start: open.start, end: j + 1, kept: open.kept + letters, worth: reached + letters }
        : { start: j, end: j + 1, kept: letters, worth: letters }
    if (best === undefined || open.worth > best.worth) best = open
  }
  return best === undefined ? undefined : { start: best.start, end: best.end, kept: best.kept }
}

function isAscending(pairs: readonly Pair[]): boolean {
  return pairs.every((pair, index) => index === 0 || (pairs[index - 1]?.[1] ?? 0) < pair[1])
}
