import type { Change } from '@/lib/schema/version'

export type SameChange = Extract<Change, { kind: 'same' }>
export type RealChange = Exclude<Change, SameChange>

/** A piece of a comparison as it is read: a change, numbered from 1, or a run of sentences that stayed the same. */
export type ComparisonPart =
  | { kind: 'change'; number: number; change: RealChange }
  | { kind: 'same'; sentences: SameChange[] }
  | { kind: 'folded'; sentences: SameChange[] }

/** Sentences kept open beside a change, so that one reads it in its context. */
const CONTEXT = 1

/** A run is folded when that spares at least this many sentences. */
const WORTH_FOLDING = 3

/** The parts in order. Long runs of unchanged sentences are folded but for the sentence next to a change. */
export function foldChanges(changes: readonly Change[]): ComparisonPart[] {
  const parts: ComparisonPart[] = []
  let run: SameChange[] = []
  let number = 0
  for (const change of changes) {
    if (change.kind === 'same') {
      run.push(change)
      continue
    }
    for (const part of foldRun(run, { after: number > 0, before: true })) parts.push(part)
    run = []
    number += 1
    parts.push({ kind: 'change', number, change })
  }
  return [...parts, ...foldRun(run, { after: number > 0, before: false })]
}

/** `after` and `before`: whether a change stands at that end of the run. */
function foldRun(
  run: SameChange[],
  { after, before }: { after: boolean; before: boolean },
): ComparisonPart[] {
  const head = after ? CONTEXT : 0
  const tail = run.length - (before ? CONTEXT : 0)
  if (tail - head < WORTH_FOLDING) return same(run)
  return [
    ...same(run.slice(0, head)),
    { kind: 'folded', sentences: run.slice(head, tail) },
    ...same(run.slice(tail)),
  ]
}

function same(sentences: SameChange[]): ComparisonPart[] {
  return sentences.length > 0 ? [{ kind: 'same', sentences }] : []
}
