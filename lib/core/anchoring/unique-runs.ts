import { partitionPoint } from '@/lib/core/partition-point'

/** Two sequences of token ids and the part of each that is looked at, half-open. */
export type Region = { a: Int32Array; b: Int32Array; a0: number; a1: number; b0: number; b1: number }

/** What a slot holds whose run stands more than once, or that is empty; all else is a place plus one. */
const REPEATED = -1
const EMPTY = 0

/** An open-addressing table: for each hash of a run where it stands, or that it does so more than once. */
type RunTable = { mask: number; hashes: Int32Array; slots: Int32Array }

/**
 * Runs of `length` ids that stand exactly once in each part of the region: pairs of where they start, ascending in `a`.
 * Two runs that merely share a hash count as one that is repeated, so chance can hide a pair but never invent one.
 */
export function findUniqueRuns(region: Region, length: number): [number, number][] {
  const { a, b, a0, a1, b0, b1 } = region
  const inA = indexRuns(a, [a0, a1], length)
  const inB = indexRuns(b, [b0, b1], length)
  const pairs: [number, number][] = []
  for (const [slot, stored] of inA.slots.entries()) {
    if (stored <= EMPTY) continue
    const i = stored - 1
    const j = (inB.slots[slotOf(inB, inA.hashes[slot] ?? 0)] ?? EMPTY) - 1
    if (j >= 0 && sameRun(region, [i, j], length)) pairs.push([i, j])
  }
  return pairs.sort((x, y) => x[0] - y[0])
}

/** The longest chain of pairs that ascends in both sequences (patience sorting; n log n). */
export function longestChain(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = []
  const previous = new Int32Array(pairs.length)
  for (const [index, pair] of pairs.entries()) {
    const length = chainsEndingBefore(pairs, tails, pair[1])
    previous[index] = tails[length - 1] ?? -1
    tails[length] = index
  }
  const chain: [number, number][] = []
  let at = tails.at(-1)
  for (let pair = at === undefined ? undefined : pairs[at]; pair !== undefined; pair = pairs[at ?? -1]) {
    chain.push(pair)
    at = previous[at ?? -1]
  }
  return chain.reverse()
}

/** How long a chain can be to which a pair that stands at `place` may be added. */
function chainsEndingBefore(
  pairs: readonly [number, number][],
  tails: readonly number[],
  place: number,
): number {
  return partitionPoint(tails.length, (index) => (pairs[tails[index] ?? 0]?.[1] ?? 0) < place)
}

const BASE = 0x01000193

function indexRuns(ids: Int32Array, [from, to]: [number, number], length: number): RunTable {
  const size = 2 ** Math.ceil(Math.log2(2 * Math.max(1, to - from) + 2))
  const table = { mask: size - 1, hashes: new Int32Array(size), slots: new Int32Array(size) }
  let leaving = 1
  for (let k = 0; k < length; k += 1) leaving = Math.imul(leaving, BASE)
  let hash = 0
  for (let at = from; at < to; at += 1) {
    // A rolling hash: what enters at the end leaves again `length` steps later.
    hash = (Math.imul(hash, BASE) + (ids[at] ?? 0) + 1) | 0
    const gone = at - length
    if (gone >= from) hash = (hash - Math.imul((ids[gone] ?? 0) + 1, leaving)) | 0
    if (gone + 1 < from) continue
    const slot = slotOf(table, hash)
    table.slots[slot] = table.slots[slot] === EMPTY ? gone + 2 : REPEATED
    table.hashes[slot] = hash
  }
  return table
}

/** The slot that a hash has, or the empty one that it would get. */
function slotOf({ mask, hashes, slots }: RunTable, hash: number): number {
  let slot = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) & mask
  while (slots[slot] !== EMPTY && hashes[slot] !== hash) slot = (slot + 1) & mask
  return slot
}

function sameRun({ a, b }: Region, [i, j]: [number, number], length: number): boolean {
  for (let k = 0; k < length; k += 1) if (a[i + k] !== b[j + k]) return false
  return true
}
