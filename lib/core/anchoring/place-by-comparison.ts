import type { Span } from '@/lib/core/text/span'
import { NONE, type Alignment } from './alignment'
import { lettersBetween } from './tokens'
import { bestWindow, type Pair, type Window } from './window'

/** How many times the letters of a passage's lost edge the words may have that are taken for their replacement. */
const REPLACEMENT = 2

/** Where the comparison says that a range of old tokens went, as a range of new ones. */
export function placeByComparison(alignment: Alignment, tokens: Span): Window | undefined {
  const { before, after, to } = alignment
  const pairs: Pair[] = []
  for (let at = tokens.start; at < tokens.end; at += 1) {
    const there = to[at] ?? NONE
    if (there !== NONE) pairs.push([at, there])
  }
  const window = bestWindow(pairs, tokens, { before, after })
  if (window === undefined) return undefined
  return {
    start: replacedStart(alignment, tokens, window.start),
    end: replacedEnd(alignment, tokens, window.end),
    kept: window.kept,
  }
}

/**
 * Takes in the words that came for a passage's own first ones: all between the window and what the passage's neighbour
 * became, unless they are many more.
 */
function replacedStart({ before, after, to }: Alignment, tokens: Span, start: number): number {
  if (to[tokens.start] !== NONE) return start
  const neighbour = tokens.start === 0 ? -1 : to[tokens.start - 1]
  if (neighbour === undefined || (neighbour === NONE && tokens.start > 0) || neighbour >= start) return start
  let gone = tokens.start
  while (gone < tokens.end && to[gone] === NONE) gone += 1
  const room = REPLACEMENT * lettersBetween(before, tokens.start, gone)
  return lettersBetween(after, neighbour + 1, start) <= room ? neighbour + 1 : start
}

/** The same at the other end. */
function replacedEnd({ before, after, to }: Alignment, tokens: Span, end: number): number {
  if (to[tokens.end - 1] !== NONE) return end
  const neighbour = tokens.end === before.count ? after.count : (to[tokens.end] ?? NONE)
  if (neighbour < end) return end
  let gone = tokens.end
  while (gone > tokens.start && to[gone - 1] === NONE) gone -= 1
  const room = REPLACEMENT * lettersBetween(before, gone, tokens.end)
  return lettersBetween(after, end, neighbour) <= room ? neighbour : end
}
