import type { Span } from '@/lib/core/text/span'

/**
 * The first annotation that a new cutting of the text into sentences would part: one that a sentence of `after`, and
 * none of `before`, begins inside. All spans are UTF-16; sentences are in text order.
 */
export function findCut(
  before: readonly Span[],
  after: readonly Span[],
  annotations: readonly Span[],
): Span | undefined {
  const known = new Set(before.map(({ start }) => start))
  const fresh = after.map(({ start }) => start).filter((start) => !known.has(start))
  if (fresh.length === 0) return undefined
  return annotations.find(({ start, end }) => fresh.some((at) => start < at && at < end))
}
