import { NONE, type Alignment } from './alignment'
import { lettersBetween } from './tokens'

/** Old tokens that became neighbours again, as ranges of indices on both sides. */
type Run = { start: number; end: number; there: number; thereEnd: number }

/**
 * Unlinks words that only happen to stand in both of two rewritten passages ("the", "of"): runs with no more letters
 * than were changed on either side of them. They would hide those words from the search for moves.
 */
export function dropChanceLinks(alignment: Alignment): void {
  const { before, after, to, from } = alignment
  const runs = linkedRuns(alignment)
  for (const [index, run] of runs.entries()) {
    const previous = runs[index - 1] ?? { end: 0, thereEnd: 0 }
    const next = runs[index + 1] ?? { start: before.count, there: after.count }
    const ahead = Math.max(
      lettersBetween(before, previous.end, run.start),
      lettersBetween(after, previous.thereEnd, run.there),
    )
    const behind = Math.max(
      lettersBetween(before, run.end, next.start),
      lettersBetween(after, run.thereEnd, next.there),
    )
    if (lettersBetween(before, run.start, run.end) > Math.min(ahead, behind)) continue
    to.fill(NONE, run.start, run.end)
    from.fill(NONE, run.there, run.thereEnd)
  }
}

function linkedRuns({ before, to }: Alignment): Run[] {
  const runs: Run[] = []
  for (let at = 0; at < before.count; at += 1) {
    const there = to[at] ?? NONE
    if (there === NONE) continue
    const last = runs.at(-1)
    if (last?.end === at && last.thereEnd === there) {
      last.end += 1
      last.thereEnd += 1
    } else {
      runs.push({ start: at, end: at + 1, there, thereEnd: there + 1 })
    }
  }
  return runs
}
