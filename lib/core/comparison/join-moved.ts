import type { Change } from '@/lib/schema/version'
import type { Span } from '@/lib/core/text/span'

/** Sentences that moved together, and stand one after another in both texts, as one piece: a paragraph moves once. */
export function joinMoved(
  changes: readonly Change[],
  { before, after }: { before: string; after: string },
): Change[] {
  const joined: Change[] = []
  for (const change of changes) {
    const last = joined.at(-1)
    const follows =
      last?.kind === 'moved' &&
      change.kind === 'moved' &&
      isNext(before, last.before, change.before) &&
      isNext(after, last.after, change.after)
    if (!follows) {
      joined.push(change)
      continue
    }
    joined[joined.length - 1] = {
      kind: 'moved',
      before: { start: last.before.start, end: change.before.end },
      after: { start: last.after.start, end: change.after.end },
    }
  }
  return joined
}

/** Does only white space stand between the two? */
function isNext(text: string, { end }: Span, { start }: Span): boolean {
  return start >= end && text.slice(end, start).trim() === ''
}
