import { trimSpan, type Span } from '@/lib/core/text/span'
import { align, NONE, type Alignment } from './align'
import type { Quote } from './describe'
import { createGraphemeSnap } from './grapheme-edges'
import type { Tokens } from './tokens'

/** Where an annotation sat in the old version. */
export type OldAnchor = Span & Quote

/**
 * Where it sits in the new one. `exact`: the same words at the place that the old one maps to. `moved`: placed by the
 * comparison so surely that nobody need be asked. `fuzzy`: offered for a person's yes. `score` is the share of its
 * letters that stand there, of the larger of the two passages.
 */
export type Reanchored =
  (Span & { status: 'exact' | 'moved' | 'fuzzy'; score: number }) | { status: 'orphaned'; score: 0 }

/** From this share of agreeing letters on nobody is asked. */
const SURE = 0.75

/** Below this share nothing is offered. */
const LEAST = 0.4

const ORPHANED: Reanchored = { status: 'orphaned', score: 0 }

type Context = { before: string; after: string; alignment: Alignment; snap: (span: Span) => Span }

/** Compares two versions once; the function it returns places any number of anchors, each on its own. */
export function createReanchorer(before: string, after: string): (anchor: OldAnchor) => Reanchored {
  if (before === after) return ({ start, end }) => ({ start, end, status: 'exact', score: 1 })
  const context = { before, after, alignment: align(before, after), snap: createGraphemeSnap(after) }
  return (anchor) => place(context, anchor)
}

function place(context: Context, anchor: Span): Reanchored {
  const { before, after, alignment, snap } = context
  const tokens = tokensWithin(alignment.before, anchor)
  const target = targetOf(alignment, tokens)
  if (target === undefined) return ORPHANED
  const mapped = edges(alignment, anchor, { tokens, target })
  const span = trimSpan(after, snap(mapped))
  if (span === undefined) return ORPHANED
  if (after.slice(span.start, span.end) === before.slice(anchor.start, anchor.end)) {
    return { ...span, status: alignment.moved[tokens.start] === 1 ? 'moved' : 'exact', score: 1 }
  }
  const score = agreement(alignment, tokens, target)
  if (score < LEAST) return ORPHANED
  return { ...span, status: score >= SURE ? 'moved' : 'fuzzy', score }
}

/** The tokens that a span touches, as a range of indices. */
function tokensWithin(tokens: Tokens, span: Span): Span {
  return {
    start: countBelow(tokens.ends, (end) => end <= span.start),
    end: countBelow(tokens.starts, (start) => start < span.end),
  }
}

/** The range of new tokens that the old ones became, or `undefined` if none is left. */
function targetOf({ to }: Alignment, tokens: Span): Span | undefined {
  let start = Infinity
  let end = 0
  for (let at = tokens.start; at < tokens.end; at += 1) {
    const there = to[at] ?? NONE
    if (there === NONE) continue
    start = Math.min(start, there)
    end = Math.max(end, there + 1)
  }
  return start < end ? { start, end } : undefined
}

/** The target's span; an anchor that begins or ends within a token keeps its place in it if the token stands. */
function edges(
  { before, after, to }: Alignment,
  anchor: Span,
  { tokens, target }: { tokens: Span; target: Span },
): Span {
  const last = tokens.end - 1
  const intoFirst = Math.max(0, anchor.start - (before.starts[tokens.start] ?? 0))
  const offLast = Math.max(0, (before.ends[last] ?? 0) - anchor.end)
  const start = after.starts[target.start] ?? 0
  const end = after.ends[target.end - 1] ?? 0
  return {
    start: to[tokens.start] === target.start ? start + intoFirst : start,
    end: to[last] === target.end - 1 ? end - offLast : end,
  }
}

/** The share of letters, of the larger passage, that stand in both. */
function agreement({ before, after, to }: Alignment, tokens: Span, target: Span): number {
  let kept = 0
  for (let at = tokens.start; at < tokens.end; at += 1)
    if (to[at] !== NONE) kept += (before.ends[at] ?? 0) - (before.starts[at] ?? 0)
  return kept / Math.max(lettersOf(before, tokens), lettersOf(after, target))
}

function lettersOf({ starts, ends }: Tokens, range: Span): number {
  let letters = 0
  for (let at = range.start; at < range.end; at += 1) letters += (ends[at] ?? 0) - (starts[at] ?? 0)
  return letters
}

function countBelow(sorted: Int32Array, isBelow: (value: number) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBelow(sorted[middle] ?? 0)) low = middle + 1
    else high = middle
  }
  return low
}
