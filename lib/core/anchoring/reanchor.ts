import { trimSpan, type Span } from '@/lib/core/text/span'
import { align, NONE, type Alignment } from './align'
import type { Quote } from './describe'
import { createSearch, type Find } from './elsewhere'
import { createGraphemeSnap } from './grapheme-edges'
import { lettersBetween, tokensWithin } from './tokens'
import { bestWindow, type Pair, type Window } from './window'

/** Where an annotation sat in the old version. */
export type OldAnchor = Span & Quote

/**
 * Where it sits in the new one. `exact`: the same words at the place that the old one maps to. `moved`: placed by the
 * comparison so surely that nobody need be asked. `fuzzy`: offered for a person's yes. `score` is the share of letters
 * that both passages have, of the longer one.
 */
export type Reanchored =
  (Span & { status: 'exact' | 'moved' | 'fuzzy'; score: number }) | { status: 'orphaned'; score: 0 }

/** From this score on the place that the comparison gives is taken without asking. */
const SURE = 0.7

/** The same for a passage that was found away from its place, which must also have this many words. */
const SURE_ELSEWHERE = 0.9
const LEAST_TOKENS_ELSEWHERE = 5

/** Below this score nothing is offered. */
const LEAST = 0.4
const LEAST_ELSEWHERE = 0.5

const ORPHANED: Reanchored = { status: 'orphaned', score: 0 }

type Context = {
  before: string
  after: string
  alignment: Alignment
  snap: (span: Span) => Span
  search: (tokens: Span) => Find | undefined
}

type Placed = Window & { score: number; status: 'exact' | 'moved' | 'fuzzy' }

/** Compares two versions once; the function it returns places any number of anchors, each on its own. */
export function createReanchorer(before: string, after: string): (anchor: OldAnchor) => Reanchored {
  if (before === after) return ({ start, end }) => ({ start, end, status: 'exact', score: 1 })
  const alignment = align(before, after)
  const context = {
    before,
    after,
    alignment,
    snap: createGraphemeSnap(after),
    search: createSearch(alignment),
  }
  return (anchor) => reanchor(context, anchor)
}

function reanchor(context: Context, anchor: Span): Reanchored {
  const { alignment } = context
  const tokens = tokensWithin(alignment.before, anchor)
  if (tokens.start === tokens.end) return ORPHANED
  const mapped = byComparison(alignment, tokens)
  if (mapped !== undefined && mapped.score >= SURE) return toSpan(context, anchor, { tokens, placed: mapped })
  const found = bySearch(context, tokens)
  const placed = (found?.score ?? 0) > (mapped?.score ?? 0) ? found : mapped
  return placed === undefined ? ORPHANED : toSpan(context, anchor, { tokens, placed })
}

/** Where the comparison says the tokens went. */
function byComparison(alignment: Alignment, tokens: Span): Placed | undefined {
  const { before, after, to, moved } = alignment
  const pairs: Pair[] = []
  for (let at = tokens.start; at < tokens.end; at += 1) {
    const there = to[at] ?? NONE
    if (there !== NONE) pairs.push([at, there])
  }
  const window = bestWindow(pairs, before, after)
  if (window === undefined) return undefined
  const whole = withReplacedEnds(alignment, tokens, window)
  const score = scoreOf(alignment, tokens, whole)
  if (score < LEAST) return undefined
  const kept = moved[tokens.start] === 1 ? 'moved' : 'exact'
  return { ...whole, score, status: score === 1 ? kept : score >= SURE ? 'moved' : 'fuzzy' }
}

/** Where the words stand otherwise. */
function bySearch({ alignment, search }: Context, tokens: Span): Placed | undefined {
  const found = search(tokens)
  if (found === undefined) return undefined
  const score = scoreOf(alignment, tokens, found)
  if (score < LEAST_ELSEWHERE) return undefined
  const sure =
    found.kind === 'free' &&
    score >= SURE_ELSEWHERE &&
    tokens.end - tokens.start >= LEAST_TOKENS_ELSEWHERE &&
    found.rival < found.kept
  return { ...found, score, status: sure ? 'moved' : 'fuzzy' }
}

/**
 * Takes in the words that came for a passage's own first or last ones: those between the window and what the
 * passage's neighbour became, unless there are many more of them.
 */
function withReplacedEnds({ before, after, to }: Alignment, tokens: Span, window: Window): Window {
  let { start, end } = window
  if (to[tokens.start] === NONE) {
    const ahead = tokens.start === 0 ? -1 : (to[tokens.start - 1] ?? NONE)
    let gone = tokens.start
    while (gone < tokens.end && to[gone] === NONE) gone += 1
    const room = 2 * lettersBetween(before, tokens.start, gone)
    if (
      (ahead !== NONE || tokens.start === 0) &&
      ahead < start &&
      lettersBetween(after, ahead + 1, start) <= room
    )
      start = ahead + 1
  }
  if (to[tokens.end - 1] === NONE) {
    const behind = tokens.end === before.count ? after.count : (to[tokens.end] ?? NONE)
    let gone = tokens.end
    while (gone > tokens.start && to[gone - 1] === NONE) gone -= 1
    const room = 2 * lettersBetween(before, gone, tokens.end)
    if (behind >= end && lettersBetween(after, end, behind) <= room) end = behind
  }
  return { start, end, kept: window.kept }
}

function scoreOf({ before, after }: Alignment, tokens: Span, window: Window): number {
  const own = lettersBetween(before, tokens.start, tokens.end)
  return window.kept / Math.max(own, lettersBetween(after, window.start, window.end))
}

/** The window as a span of the new text, and how well it stands for the anchor. */
function toSpan(
  { before, after, alignment, snap }: Context,
  anchor: Span,
  { tokens, placed }: { tokens: Span; placed: Placed },
): Reanchored {
  const span = trimSpan(after, snap(edges(alignment, anchor, { tokens, window: placed })))
  if (span === undefined) return ORPHANED
  const same = after.slice(span.start, span.end) === before.slice(anchor.start, anchor.end)
  // The same words in another case or spacing are not the same words to a reader.
  const status = placed.status === 'exact' && !same ? 'moved' : placed.status
  return { ...span, status, score: placed.score }
}

/** An anchor that begins or ends within a token keeps its place in it if the token still stands at the edge. */
function edges(
  { before, after }: Alignment,
  anchor: Span,
  { tokens, window }: { tokens: Span; window: Span },
): Span {
  const last = tokens.end - 1
  const intoFirst = Math.max(0, anchor.start - (before.starts[tokens.start] ?? 0))
  const offLast = Math.max(0, (before.ends[last] ?? 0) - anchor.end)
  const start = after.starts[window.start] ?? 0
  const end = after.ends[window.end - 1] ?? 0
  return {
    start: before.ids[tokens.start] === after.ids[window.start] ? start + intoFirst : start,
    end: before.ids[last] === after.ids[window.end - 1] ? end - offLast : end,
  }
}
