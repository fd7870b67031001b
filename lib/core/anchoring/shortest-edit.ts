import type { Region } from './unique-runs'

/**
 * The pairs that a shortest edit script keeps (Myers 1986, greedy, forward), or `undefined` if it would take more than
 * `limit` insertions and deletions. Time and memory are at most `limit` squared, whatever the length.
 */
export function shortestEdit(region: Region, limit: number): [number, number][] | undefined {
  const { a, b, a0, a1, b0, b1 } = region
  const n = a1 - a0
  const m = b1 - b0
  const most = Math.min(limit, n + m)
  if (Math.abs(n - m) > most) return undefined
  // Diagonal k is kept at index most + 1 + k.
  const furthest = new Int32Array(2 * most + 3)
  const trace: Int32Array[] = []
  for (let d = 0; d <= most; d += 1) {
    trace.push(furthest.slice(most - d, most + d + 3))
    for (let k = -d; k <= d; k += 2) {
      let x = stepTo(furthest, most + 1 + k, { k, d }).x
      while (x < n && x - k < m && a[a0 + x] === b[b0 + x - k]) x += 1
      furthest[most + 1 + k] = x
      if (x >= n && x - k >= m) return readBack(trace, region, d)
    }
  }
  return undefined
}

/** How far step `d` reaches on diagonal `k`: by an insertion from the one above, or by a deletion from the one below. */
function stepTo(
  furthest: Int32Array,
  at: number,
  { k, d }: { k: number; d: number },
): { x: number; inserted: boolean } {
  const above = furthest[at + 1] ?? 0
  const below = furthest[at - 1] ?? 0
  const inserted = k === -d || (k !== d && below < above)
  return { x: inserted ? above : below + 1, inserted }
}

/** Walks from the end to the start through what was known before each step. */
function readBack(trace: readonly Int32Array[], region: Region, steps: number): [number, number][] {
  const { a0, a1, b0, b1 } = region
  const pairs: [number, number][] = []
  let x = a1 - a0
  let y = b1 - b0
  const slideTo = (end: number): void => {
    while (x > end && y > 0) pairs.push([a0 + (x -= 1), b0 + (y -= 1)])
  }
  for (let d = steps; d > 0; d -= 1) {
    const k = x - y
    // The slice of step d starts at diagonal -d - 1.
    const step = stepTo(trace[d] ?? new Int32Array(0), d + 1 + k, { k, d })
    slideTo(step.x)
    if (step.inserted) y -= 1
    else x -= 1
  }
  slideTo(0)
  return pairs.reverse()
}
