import { partitionPoint } from '@/lib/core/partition-point'
import type { Span } from '@/lib/core/text/span'
import { BLOCK_SEPARATOR } from '@/lib/core/text/canonicalise'
import { matchInOrder } from './match-in-order'

/** A block that stands unchanged in both versions, in the order of its neighbours. */
export type UnchangedBlock = { before: Span; after: Span }

/** A block is long enough to be an anchor alone; only neighbours make a repeated one sure. */
const MATCHING = { runs: [2, 1], editLimit: 200 }

/**
 * The blocks that stand in both versions, ascending on both sides. Most of an article does from one version to the next, and
 * what is found here need not be cut into words.
 */
export function findUnchangedBlocks(before: string, after: string): UnchangedBlock[] {
  const known = new Map<string, number>()
  const old = cut(before, known)
  const now = cut(after, known)
  const pairs: UnchangedBlock[] = []
  const region = { a: old.ids, b: now.ids, a0: 0, a1: old.ids.length, b0: 0, b1: now.ids.length }
  matchInOrder(region, MATCHING, (i, j) => {
    const pair = { before: old.blocks[i], after: now.blocks[j] }
    if (pair.before !== undefined && pair.after !== undefined && pair.before.start < pair.before.end)
      pairs.push({ before: pair.before, after: pair.after })
  })
  return pairs.sort((x, y) => x.before.start - y.before.start)
}

function cut(text: string, known: Map<string, number>): { blocks: Span[]; ids: Int32Array } {
  const blocks: Span[] = []
  const ids: number[] = []
  for (let start = 0; start <= text.length;) {
    const separator = text.indexOf(BLOCK_SEPARATOR, start)
    const end = separator === -1 ? text.length : separator
    const block = text.slice(start, end)
    const id = known.get(block) ?? known.size
    known.set(block, id)
    blocks.push({ start, end })
    ids.push(id)
    start = end + BLOCK_SEPARATOR.length
  }
  return { blocks, ids: Int32Array.from(ids) }
}

/** Where a span went that lies within one unchanged block, by binary search; `undefined` if it does not. */
export function carryOver(unchanged: readonly UnchangedBlock[], { start, end }: Span): Span | undefined {
  const block =
    unchanged[partitionPoint(unchanged.length, (index) => (unchanged[index]?.before.end ?? 0) <= start)]
  if (block === undefined || start < block.before.start || end > block.before.end) return undefined
  const shift = block.after.start - block.before.start
  return { start: start + shift, end: end + shift }
}
