import { partitionPoint } from '@/lib/core/partition-point'
import { fail, ok, type Result } from '@/lib/core/result'
import type { SentenceEdit, SentenceEditKind } from '@/lib/schema/sentence-edit'
import { BLOCK_SEPARATOR } from './canonicalise'
import { createGraphemeSnap } from './create-grapheme-snap'
import { isBoilerplate } from './is-boilerplate'
import { trimSpan, type Span } from './span'

/**
 * A sentence with what is said of it: that it is residue and none, that it repeats only what it equals, or that it
 * repeats what it comes near to.
 */
export type EditableSentence = Span & SentenceMarks
type SentenceMarks = { residue?: true; detached?: true; confirmed?: true }

/**
 * Replays edits, in the order given, over derived sentences (in text order, not overlapping). An edit that no longer
 * applies, because an earlier one or another segmenter left nothing to do there, is skipped. Whatever the edits, the
 * result is in text order, trimmed, and covers the same text. Sentences that a split or merge makes are new ones:
 * nothing that was said of the old ones holds for them, and whether they are residue is looked at again.
 */
export function applySentenceEdits(
  text: string,
  sentences: readonly EditableSentence[],
  edits: readonly SentenceEdit[],
): EditableSentence[] {
  const edited = [...sentences]
  const source = { text, snap: createGraphemeSnap(text) }
  for (const edit of edits) {
    const change = resolveEdit(source, edited, edit)
    if (change.ok) edited.splice(change.value.index, change.value.removed, ...change.value.inserted)
  }
  return edited
}

type EditContext = {
  /** The sentences as they stand now, with their repeats. */
  sentences: ReadonlyArray<EditableSentence & { repeatOf?: number; likeness?: number }>
  /** The spans of the version's annotations; none may be cut by a split. */
  annotations: readonly Span[]
}

/** Says whether an edit may be made to sentences as they stand now, and if not, why not. */
export function checkSentenceEdit(
  text: string,
  edit: SentenceEdit,
  { sentences, annotations }: EditContext,
): Result<SentenceEdit> {
  const change = resolveEdit({ text, snap: createGraphemeSnap(text) }, sentences, edit)
  if (!change.ok) return change
  const refusal = refusalOf(edit, change.value.index, { sentences, annotations })
  return refusal === null ? ok(edit) : refuse(refusal)
}

function refusalOf(
  { kind, at }: SentenceEdit,
  index: number,
  { sentences, annotations }: EditContext,
): string | null {
  const sentence = sentences[index]
  if (kind === 'split' && annotations.some(({ start, end }) => start < at && at < end)) {
    return 'An annotation covers this place. Remove or shorten it before splitting the sentence here.'
  }
  if (kind === 'confirm' && sentence?.likeness === undefined && !sentence?.detached) {
    return 'This sentence is not similar to another one.'
  }
  const first = sentence?.repeatOf ?? index
  const near = (): boolean =>
    sentences.some(({ repeatOf, likeness }) => repeatOf === first && likeness !== undefined)
  return kind === 'detach' && !near() ? 'This sentence is not similar to another one.' : null
}

/** Sentences that take the place of `removed` ones from `index` on. */
type Change = { index: number; removed: number; inserted: EditableSentence[] }

/** A text, and how spans of it are widened to whole characters. */
type Source = { text: string; snap: (span: Span) => Span }

function resolveEdit(
  source: Source,
  sentences: readonly EditableSentence[],
  edit: SentenceEdit,
): Result<Change> {
  if (!Number.isInteger(edit.at)) return refuse('The place must be a whole number.')
  const point = { index: lastStartingAtOrBefore(sentences, edit.at), at: edit.at }
  switch (edit.kind) {
    case 'split':
      return resolveSplit(source, sentences, point)
    case 'merge':
      return resolveMerge(source.text, sentences, point)
    case 'noise':
    case 'sentence':
    case 'detach':
    case 'confirm':
      return resolveMark(edit.kind, sentences, point)
  }
}

type EditPoint = { index: number; at: number }

function resolveSplit(
  { text, snap }: Source,
  sentences: readonly EditableSentence[],
  { index, at }: EditPoint,
): Result<Change> {
  const sentence = sentences[index]
  if (sentence === undefined || at >= sentence.end) return refuse('This place is not inside a sentence.')
  if (snap({ start: at, end: at }).start !== at) return refuse('This place is inside a character.')
  const first = trimSpan(text, { start: sentence.start, end: at })
  const second = trimSpan(text, { start: at, end: sentence.end })
  if (first === undefined || second === undefined) return refuse('The split would leave an empty sentence.')
  return ok({ index, removed: 1, inserted: [fresh(text, first), fresh(text, second)] })
}

function resolveMerge(
  text: string,
  sentences: readonly EditableSentence[],
  { index, at }: EditPoint,
): Result<Change> {
  const second = sentences[index]
  if (second?.start !== at) return refuse('No sentence starts at this place.')
  const first = sentences[index - 1]
  if (first === undefined) return refuse('There is no sentence before this one.')
  if (text.slice(first.end, second.start).includes(BLOCK_SEPARATOR)) {
    return refuse('The two sentences are in different paragraphs.')
  }
  const merged = fresh(text, { start: first.start, end: second.end })
  return ok({ index: index - 1, removed: 2, inserted: [merged] })
}

function resolveMark(
  kind: Exclude<SentenceEditKind, 'split' | 'merge'>,
  sentences: readonly EditableSentence[],
  { index, at }: EditPoint,
): Result<Change> {
  const sentence = sentences[index]
  if (sentence?.start !== at) return refuse('No sentence starts at this place.')
  const { done, marks } = MARKS[kind](sentence)
  if (done !== null) return refuse(done)
  return ok({ index, removed: 1, inserted: [{ ...spanOf(sentence), ...marks }] })
}

type Marking = { done: string | null; marks: SentenceMarks }

/** What each mark makes of a sentence, and why it would make nothing of it. */
const MARKS: Record<'noise' | 'sentence' | 'detach' | 'confirm', (sentence: EditableSentence) => Marking> = {
  noise: ({ residue, detached, confirmed }) => ({
    done: residue ? 'This is already marked as boilerplate.' : null,
    marks: { residue: true, ...(detached && { detached }), ...(confirmed && { confirmed }) },
  }),
  sentence: ({ residue, detached, confirmed }) => ({
    done: residue ? null : 'This is not marked as boilerplate.',
    marks: { ...(detached && { detached }), ...(confirmed && { confirmed }) },
  }),
  detach: ({ residue, detached }) => ({
    done: detached ? 'This sentence is already separate from its repeats.' : null,
    marks: { ...(residue && { residue }), detached: true },
  }),
  confirm: ({ residue, confirmed }) => ({
    done: confirmed ? 'This repeat is already confirmed.' : null,
    marks: { ...(residue && { residue }), confirmed: true },
  }),
}

function fresh(text: string, span: Span): EditableSentence {
  return isBoilerplate(text, span) ? { ...span, residue: true } : span
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}

function lastStartingAtOrBefore(sentences: readonly Span[], at: number): number {
  return partitionPoint(sentences.length, (index) => (sentences[index]?.start ?? Infinity) <= at) - 1
}

function refuse(message: string): Result<never> {
  return fail('invalid', message, { field: 'at' })
}
