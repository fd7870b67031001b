import { partitionPoint } from '@/lib/core/partition-point'
import type { Span } from '@/lib/editor/positions'
import type { Highlight } from './highlight'

/**
 * Highlights sorted by start, with an implicit balanced tree of greatest ends over the sorted array. A query costs
 * O(log n + k). Values are immutable, so that a ProseMirror state keeps its own; adding one copies two flat arrays,
 * which for 10,000 highlights is far below a millisecond.
 */
export type HighlightIndex = {
  readonly size: number
  /** In text order: by start, then the longer first. */
  readonly all: readonly Highlight[]
  get(id: string): Highlight | undefined
  /** Highlights that cover the character at `offset`, in text order. */
  at(offset: number): Highlight[]
  /** Highlights that share at least one character with the span, in text order. */
  within(span: Span): Highlight[]
  /** Adds a highlight, or replaces the one with its id. */
  with(highlight: Highlight): HighlightIndex
  without(id: string): HighlightIndex
}

export function createHighlightIndex(highlights: Iterable<Highlight>): HighlightIndex {
  const byId = new Map<string, Highlight>()
  for (const highlight of highlights) byId.set(highlight.id, highlight)
  return indexOf([...byId.values()].filter(isVisible).sort(inTextOrder))
}

function indexOf(sorted: readonly Highlight[]): HighlightIndex {
  const greatestEnds = greatestEndsOf(sorted)

  function within({ start, end }: Span): Highlight[] {
    const found: Highlight[] = []
    const search = (low: number, high: number): void => {
      if (low >= high) return
      const middle = (low + high) >>> 1
      const highlight = sorted[middle]
      if (!highlight || (greatestEnds[middle] ?? 0) <= start) return
      search(low, middle)
      if (highlight.start >= end) return
      if (highlight.end > start) found.push(highlight)
      search(middle + 1, high)
    }
    search(0, sorted.length)
    return found
  }

  const self: HighlightIndex = {
    size: sorted.length,
    all: sorted,
    get: (id) => sorted.find((highlight) => highlight.id === id),
    at: (offset) => within({ start: offset, end: offset + 1 }),
    within,
    with: (highlight) => {
      const others = sorted.filter(({ id }) => id !== highlight.id)
      if (!isVisible(highlight)) return indexOf(others)
      others.splice(placeOf(highlight, others), 0, highlight)
      return indexOf(others)
    },
    without: (id) => {
      const others = sorted.filter((highlight) => highlight.id !== id)
      return others.length === sorted.length ? self : indexOf(others)
    },
  }
  return self
}

/** Each middle of the implicit tree remembers the greatest end below it, which is what a query prunes by. */
function greatestEndsOf(sorted: readonly Highlight[]): Float64Array {
  const greatestEnds = new Float64Array(sorted.length)
  const fill = (low: number, high: number): number => {
    if (low >= high) return 0
    const middle = (low + high) >>> 1
    const own = sorted[middle]?.end ?? 0
    return (greatestEnds[middle] = Math.max(own, fill(low, middle), fill(middle + 1, high)))
  }
  fill(0, sorted.length)
  return greatestEnds
}

function placeOf(highlight: Highlight, sorted: readonly Highlight[]): number {
  return partitionPoint(sorted.length, (index) => {
    const other = sorted[index]
    return other !== undefined && inTextOrder(other, highlight) <= 0
  })
}

function inTextOrder(a: Highlight, b: Highlight): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

function isVisible({ start, end }: Highlight): boolean {
  return end > start
}
