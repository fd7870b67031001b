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
  const furthest = new Int32Array(2 * most + 3)
  const trace: Int32Array[] = []
  for (let d = 0; d <= most; d += 1) {
    trace.push(furthest.slice(most - d, most + d + 3))
    for (let k = -d; k <= d; k += 2) {
      const down = furthest[most + 2 + k] ?? 0
      const right = furthest[most + k] ?? 0
      let x = k === -d || (k !== d && right < down) ? down : right + 1
      while (x < n && x - k < m && a[a0 + x] === b[b0 + x - k]) x += 1
      furthest[most + 1 + k] = x
      if (x >= n && x - k >= m) return readBack(trace, region, d)
    }
  }
  return undefined
}

/** Walks from the end to the start through what was known before each step. */
function readBack(
  trace: readonly Int32Array[],
  { a0, a1, b0, b1 }: Region,
  steps: number,
): [number, number][] {
  const pairs: [number, number][] = []
  let x = a1 - a0
  let y = b1 - b0
  for (let d = steps; d > 0; d -= 1) {
    const before = trace[d]
    const k = x - y
    // The slice of step d starts at diagonal -d - 1.
    const down = before?.[d + 2 + k] ?? 0
    const right = before?.[d + k] ?? 0
    const fromAbove = k === -d || (k !== d && right < down)
    const startX = fromAbove ? down : right
    const startY = startX - (fromAbove ? k + 1 : k - 1)
    const slideFrom = fromAbove ? startX : startX + 1
    while (x > slideFrom) pairs.push([a0 + (x -= 1), b0 + (y -= 1)])
    x = startX
    y = startY
  }
  while (x > 0 && y > 0) pairs.push([a0 + (x -= 1), b0 + (y -= 1)])
  return pairs.reverse()
}
