import type { Span } from '@/lib/editor/positions'
import type { Found } from './layer-state'

/** The hits that share text with a span. They are in text order and do not overlap. */
export function hitsWithin({ hits }: Found, near: Span): readonly Span[] {
  return hits.slice(
    firstOf(hits, ({ end }) => end > near.start),
    firstOf(hits, ({ start }) => start >= near.end),
  )
}

/** The first of sorted spans for which it holds, and so for all that follow. */
function firstOf(spans: readonly Span[], holds: (span: Span) => boolean): number {
  let from = 0
  let to = spans.length
  while (from < to) {
    const middle = (from + to) >> 1
    const span = spans[middle]
    if (span && holds(span)) to = middle
    else from = middle + 1
  }
  return from
}
