/** The last of things in text order that begins at an offset (UTF-16) or before it; `undefined` if the first begins later. */
export function lastAtOrBefore<Placed extends { start: number }>(
  sorted: readonly Placed[],
  offset: number,
): Placed | undefined {
  let from = 0
  let to = sorted.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((sorted[middle]?.start ?? Infinity) <= offset) from = middle + 1
    else to = middle
  }
  return sorted[from - 1]
}
