import type { Change } from '@/lib/schema/version'
import { compareSentences } from '@/lib/core/anchoring/compare-sentences'
import type { Span } from '@/lib/core/text/span'

/** A stretch of words that both wordings have, or only the earlier, or only the later one. */
export type WordChange = { kind: 'kept' | 'removed' | 'added'; text: string }

/** How one wording of a passage became another, in reading order; what was replaced before what replaced it. */
export function wordChanges(before: string, after: string): WordChange[] {
  if (before === after) return [{ kind: 'kept', text: after }]
  const [change] = compareSentences(asOneSentence(before), asOneSentence(after))
  return change?.kind === 'changed' ? changesWithin(change, { before, after }) : replaced(before, after)
}

/**
 * A changed piece of a comparison, word by word. The added and kept stretches together are the later wording, letter
 * for letter, the removed and kept ones the earlier. Where words only traded places, all of the earlier wording is shown
 * as replaced by all of the later.
 */
export function changesWithin({ before, after, removed, added }: Changed, texts: Texts): WordChange[] {
  const walk: Walk = {
    old: { text: texts.before, at: before.start, end: before.end, own: removed, passed: 0 },
    fresh: { text: texts.after, at: after.start, end: after.end, own: added, passed: 0 },
    changes: [],
  }
  while (walk.old.at < walk.old.end || walk.fresh.at < walk.fresh.end) {
    if (!step(walk))
      return replaced(texts.before.slice(before.start, before.end), texts.after.slice(after.start, after.end))
  }
  return walk.changes
}

type Changed = Extract<Change, { kind: 'changed' }>
type Texts = { before: string; after: string }

/**
 * How far one has read in a wording. `own` are the stretches, in order, that the other wording does not have; `passed` of
 * them are behind.
 */
type Side = { text: string; at: number; end: number; own: readonly Span[]; passed: number }
type Walk = { old: Side; fresh: Side; changes: WordChange[] }

/** Reads on. False when what the two are said to share does not follow in the same order. */
function step({ old, fresh, changes }: Walk): boolean {
  const shared = sharedLength(old, fresh)
  const gone = ownLength(old)
  const come = ownLength(fresh)
  if (gone > 0) take(old, gone, { kind: 'removed', changes })
  else if (come > 0) take(fresh, come, { kind: 'added', changes })
  else if (shared > 0) {
    take(fresh, shared, { kind: 'kept', changes })
    old.at += shared
  }
  // The space beside a word that went or came went or came with it.
  else if (isAtSpace(old)) take(old, 1, { kind: 'removed', changes })
  else if (isAtSpace(fresh)) take(fresh, 1, { kind: 'added', changes })
  else return false
  return true
}

function take(
  side: Side,
  length: number,
  { kind, changes }: Pick<WordChange, 'kind'> & Pick<Walk, 'changes'>,
): void {
  const text = side.text.slice(side.at, side.at + length)
  const last = changes.at(-1)
  if (last?.kind === kind) last.text += text
  else changes.push({ kind, text })
  side.at += length
}

/** The first of a side's own stretches that is not behind. */
function nextOwn(side: Side): Span | undefined {
  while ((side.own[side.passed]?.end ?? Infinity) <= side.at) side.passed += 1
  return side.own[side.passed]
}

function ownLength(side: Side): number {
  const next = nextOwn(side)
  return next && next.start <= side.at ? next.end - side.at : 0
}

/** How many units are the same on both sides before either comes to words of its own. */
function sharedLength(old: Side, fresh: Side): number {
  const most = Math.min(untilOwn(old), untilOwn(fresh))
  let length = 0
  while (length < most && old.text[old.at + length] === fresh.text[fresh.at + length]) length += 1
  return length
}

function untilOwn(side: Side): number {
  return Math.max(0, (nextOwn(side)?.start ?? side.end) - side.at)
}

function isAtSpace({ text, at, end }: Side): boolean {
  return at < end && /\s/.test(text.charAt(at))
}

function asOneSentence(text: string) {
  return { text, sentences: [{ start: 0, end: text.length }] }
}

function replaced(before: string, after: string): WordChange[] {
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]
}
