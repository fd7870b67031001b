import type { FormToken } from './form-token'

/** A stretch of tokens that is another on the other side: indices, half-open; empty where words were put in or left out. */
export type Stretch = { from: number; to: number; fromAfter: number; toAfter: number }

/** The largest table that is filled in: what differs more is shown as one stretch. */
const MOST_CELLS = 250_000

/** Where two readings differ, in order, by a longest common subsequence of what lies between their common ends. */
export function differingStretches(before: readonly FormToken[], after: readonly FormToken[]): Stretch[] {
  const same = (i: number, j: number): boolean => before[i]?.key === after[j]?.key
  let from = 0
  while (from < before.length && from < after.length && same(from, from)) from += 1
  let to = before.length
  let toAfter = after.length
  while (to > from && toAfter > from && same(to - 1, toAfter - 1)) {
    to -= 1
    toAfter -= 1
  }
  if (from === to && from === toAfter) return []
  const whole = { from, to, fromAfter: from, toAfter }
  if ((to - from) * (toAfter - from) > MOST_CELLS) return [whole]
  return between(whole, same)
}

function between(
  { from, to, fromAfter, toAfter }: Stretch,
  same: (i: number, j: number) => boolean,
): Stretch[] {
  const width = toAfter - fromAfter + 1
  const lengths = new Uint16Array((to - from + 1) * width)
  const lengthAt = (i: number, j: number): number => lengths[(i - from) * width + (j - fromAfter)] ?? 0
  for (let i = to - 1; i >= from; i -= 1) {
    for (let j = toAfter - 1; j >= fromAfter; j -= 1) {
      lengths[(i - from) * width + (j - fromAfter)] = same(i, j)
        ? lengthAt(i + 1, j + 1) + 1
        : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1))
    }
  }
  const found: Stretch[] = []
  let i = from
  let j = fromAfter
  let open = { from: i, fromAfter: j }
  const close = (): void => {
    if (i > open.from || j > open.fromAfter) found.push({ ...open, to: i, toAfter: j })
  }
  while (i < to || j < toAfter) {
    if (i < to && j < toAfter && same(i, j)) {
      close()
      i += 1
      j += 1
      open = { from: i, fromAfter: j }
    } else if (j >= toAfter || (i < to && lengthAt(i + 1, j) >= lengthAt(i, j + 1))) i += 1
    else j += 1
  }
  close()
  return found
}
