/**
 * Binary search: how many of the indices 0 to `count - 1` satisfy a condition that holds for a prefix of them. Once
 * false, it must stay false; so the answer is also the first index for which it is false, or `count`.
 *
 * With `(index) => sorted[index] < value` it is the lower bound, with `<=` the upper bound.
 */
export function partitionPoint(count: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) low = middle + 1
    else high = middle
  }
  return low
}
