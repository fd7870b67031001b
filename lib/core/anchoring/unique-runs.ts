/** Two sequences of token ids and the part of each that is looked at, half-open. */
export type Region = { a: Int32Array; b: Int32Array; a0: number; a1: number; b0: number; b1: number }

/** Marks a run of ids that stands more than once. */
const REPEATED = -1

/**
 * Runs of `length` ids that stand exactly once in each part of the region: pairs of where they start, ascending in `a`.
 * Two runs that merely share a hash count as one that is repeated, so chance can hide a pair but never invent one.
 */
export function findUniqueRuns(region: Region, length: number): [number, number][] {
  const inB = indexRuns(region.b, [region.b0, region.b1], length)
  const pairs: [number, number][] = []
  for (const [hash, i] of indexRuns(region.a, [region.a0, region.a1], length)) {
    const j = inB.get(hash) ?? REPEATED
    if (i !== REPEATED && j !== REPEATED && sameRun(region, [i, j], length)) pairs.push([i, j])
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
  let low = 0
  let high = tails.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}

function indexRuns(ids: Int32Array, [from, to]: [number, number], length: number): Map<number, number> {
  const index = new Map<number, number>()
  for (let at = from; at + length <= to; at += 1) {
    const hash = hashRun(ids, at, length)
    index.set(hash, index.has(hash) ? REPEATED : at)
  }
  return index
}

function hashRun(ids: Int32Array, at: number, length: number): number {
  let hash = 0
  for (let k = 0; k < length; k += 1) hash = (Math.imul(hash, 0x01000193) ^ (ids[at + k] ?? 0)) + 0x9e37
  return hash | 0
}

function sameRun({ a, b }: Region, [i, j]: [number, number], length: number): boolean {
  for (let k = 0; k < length; k += 1) if (a[i + k] !== b[j + k]) return false
  return true
}
