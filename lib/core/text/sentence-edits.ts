import { fail, ok, type Result } from '@/lib/core/result'
import { BLOCK_SEPARATOR } from './canonical-text'
import { splitsGrapheme } from './graphemes'
import { trimSpan, type Span } from './span'

/**
 * A person's correction of the derived sentences. `at` is a UTF-16 offset into canonical text: for a split, the point
 * inside a sentence where its second half begins; for a merge, the start of the second of the two sentences.
 */
export type SentenceEdit =
  { id: string; kind: 'split'; at: number } | { id: string; kind: 'merge'; at: number }

/**
 * Replays edits, in the order given, over derived sentences (in text order, not overlapping). An edit that no longer
 * applies, because an earlier one or another segmenter left nothing to do there, is skipped. Whatever the edits, the
 * result is in text order, trimmed, and covers the same text.
 */
export function applySentenceEdits(
  text: string,
  sentences: readonly Span[],
  edits: readonly SentenceEdit[],
): Span[] {
  const edited = [...sentences]
  for (const edit of edits) {
    const change = resolveEdit(text, edited, edit)
    if (change.ok) edited.splice(change.value.index, change.value.removed, ...change.value.inserted)
  }
  return edited
}

/**
 * Says whether an edit may be made to `sentences` as they stand now, and if not, why not. `annotations` are the spans
 * of the version's annotations; none may be cut by a split.
 */
export function checkSentenceEdit(
  text: string,
  edit: SentenceEdit,
  { sentences, annotations }: { sentences: readonly Span[]; annotations: readonly Span[] },
): Result<SentenceEdit> {
  const change = resolveEdit(text, sentences, edit)
  if (!change.ok) return change
  const cut = edit.kind === 'split' && annotations.some(({ start, end }) => start < edit.at && edit.at < end)
  if (cut)
    return refuse('An annotation covers this place. Remove or shorten it before splitting the sentence here.')
  return ok(edit)
}

type Change = { index: number; removed: number; inserted: Span[] }

function resolveEdit(text: string, sentences: readonly Span[], edit: SentenceEdit): Result<Change> {
  if (!Number.isInteger(edit.at)) return refuse('The place must be a whole number.')
  const index = lastStartingAtOrBefore(sentences, edit.at)
  switch (edit.kind) {
    case 'split':
      return resolveSplit(text, sentences, { index, at: edit.at })
    case 'merge':
      return resolveMerge(text, sentences, { index, at: edit.at })
  }
}

type Place = { index: number; at: number }

function resolveSplit(text: string, sentences: readonly Span[], { index, at }: Place): Result<Change> {
  const sentence = sentences[index]
  if (sentence === undefined || at >= sentence.end) return refuse('This place is not inside a sentence.')
  if (splitsGrapheme(text, at)) return refuse('This place lies inside a character.')
  const first = trimSpan(text, { start: sentence.start, end: at })
  const second = trimSpan(text, { start: at, end: sentence.end })
  if (first === undefined || second === undefined) return refuse('The split would leave an empty sentence.')
  return ok({ index, removed: 1, inserted: [first, second] })
}

function resolveMerge(text: string, sentences: readonly Span[], { index, at }: Place): Result<Change> {
  const second = sentences[index]
  if (second?.start !== at) return refuse('No sentence starts at this place.')
  const first = sentences[index - 1]
  if (first === undefined) return refuse('There is no sentence before this one.')
  if (text.slice(first.end, second.start).includes(BLOCK_SEPARATOR)) {
    return refuse('The two sentences stand in different paragraphs.')
  }
  return ok({ index: index - 1, removed: 2, inserted: [{ start: first.start, end: second.end }] })
}

function lastStartingAtOrBefore(sentences: readonly Span[], at: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const sentence = sentences[middle]
    if (sentence !== undefined && sentence.start <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

function refuse(message: string): Result<never> {
  return fail('invalid', message, { field: 'at' })
}
