import { partitionPoint } from '@/lib/core/partition-point'
import { eachCluster, isSureEdge } from './grapheme-edges'
import { splitsSurrogatePair, type Span } from './span'

/**
 * Makes a function that widens spans of one text to whole grapheme clusters. The text is read once, at the first span
 * that needs it; every look-up is then a binary search, however long a line or a cluster is.
 */
export function createGraphemeSnap(text: string): (span: Span) => Span {
  let clusters: Clusters | undefined
  const clusterAround = (offset: number): Span | undefined => {
    if (offset <= 0 || offset >= text.length || isEdgeByLook(text, offset)) return undefined
    clusters ??= readClusters(text)
    return findCluster(clusters, offset)
  }
  return ({ start, end }) => ({
    start: clusterAround(start)?.start ?? start,
    end: clusterAround(end)?.end ?? end,
  })
}

/** The clusters of more than one UTF-16 unit, ascending. */
type Clusters = { starts: number[]; ends: number[] }

function isEdgeByLook(text: string, offset: number): boolean {
  const before = codePointBefore(text, offset)
  const after = text.codePointAt(offset) ?? 0
  return !splitsSurrogatePair(text, offset) && isSureEdge(before, after)
}

/** The last code point before an offset; of a pair that the offset cuts, its first half. */
function codePointBefore(text: string, offset: number): number {
  const unit = text.charCodeAt(offset - 1)
  const pair = isLowSurrogate(unit) && offset > 1 ? (text.codePointAt(offset - 2) ?? unit) : unit
  return pair > 0xffff ? pair : unit
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

/** Stretches between sure edges are clusters if they are one code point; only others are segmented. */
function readClusters(text: string): Clusters {
  const starts: number[] = []
  const ends: number[] = []
  const add = (start: number, end: number): void => {
    if (end - start < 2) return
    starts.push(start)
    ends.push(end)
  }
  let start = 0
  let before = text.codePointAt(0) ?? 0
  let size = widthOf(before)
  for (let at = size; at <= text.length;) {
    const after = text.codePointAt(at)
    if (after === undefined || isSureEdge(before, after)) {
      if (at - start === size) add(start, at)
      else eachCluster(text, { from: start, to: at }, add)
      start = at
    }
    if (after === undefined) break
    before = after
    size = widthOf(after)
    at += size
  }
  return { starts, ends }
}

function widthOf(codePoint: number): number {
  return codePoint > 0xffff ? 2 : 1
}

/** The cluster that an offset lies strictly inside. */
function findCluster({ starts, ends }: Clusters, offset: number): Span | undefined {
  const index = partitionPoint(starts.length, (at) => (starts[at] ?? 0) < offset) - 1
  const [start, end] = [starts[index], ends[index]]
  return start !== undefined && end !== undefined && offset < end ? { start, end } : undefined
}
