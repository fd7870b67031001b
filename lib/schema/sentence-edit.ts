import * as z from './zod'
import { count, uuid } from './value'

/** What a person can do about the derived sentences; see `sentenceEdit`. */
export const SENTENCE_EDIT_KINDS = ['split', 'merge', 'noise', 'sentence', 'detach', 'confirm'] as const
export const sentenceEditKind = z
  .enum(SENTENCE_EDIT_KINDS, { error: `Expected one of ${SENTENCE_EDIT_KINDS.join(', ')}.` })
  .meta({
    description:
      '`split` splits the sentence at an offset; `merge` joins the sentence that starts there with the previous one. The ' +
      'others classify the sentence that starts there: `noise` as boilerplate, `sentence` as not boilerplate, `confirm` as ' +
      'a repeat of the sentence that it is similar to, `detach` as not a repeat of it.',
  })
export type SentenceEditKind = z.output<typeof sentenceEditKind>

/**
 * A person's correction of the derived sentences. `at` is a UTF-16 offset into canonical text: for a split, the point
 * inside a sentence where its second half begins; for a merge, the start of the second of the two sentences; for the
 * others, the start of the sentence: it is boilerplate (`noise`), or is text after all (`sentence`); it repeats a sentence
 * that is nearly the same (`confirm`), or does not (`detach`). The last two hold for every sentence that equals it.
 */
export const sentenceEdit = z.object({ id: uuid, kind: sentenceEditKind, at: count })
export type SentenceEdit = z.output<typeof sentenceEdit>
