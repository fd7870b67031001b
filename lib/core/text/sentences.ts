import { findRepeats } from './repeats'
import { isResidue } from './residue'
import { segment } from './segment'
import { applySentenceEdits, type SentenceEdit } from './sentence-edits'
import type { Span } from './span'

/**
 * A sentence of a version: its place in the order (from 0), its span, the ordinal of the first one equal to it, and
 * whether it is no sentence but what a page left behind (`isResidue`).
 */
export type Sentence = Span & { ordinal: number; repeatOf?: number; residue?: true }

/** The sentences of canonical text, with repeats and residue marked. `language` is the article's BCP 47 tag. Deterministic. */
export function deriveSentences(text: string, language?: string): Sentence[] {
  return numberSentences(text, segment(text, language))
}

/** Derived sentences after people's corrections: numbered again, repeats found again. */
export function withEdits(
  text: string,
  sentences: readonly Span[],
  edits: readonly SentenceEdit[],
): Sentence[] {
  return numberSentences(text, applySentenceEdits(text, sentences, edits))
}

function numberSentences(text: string, spans: readonly Span[]): Sentence[] {
  const marked = spans.map(({ start, end }): Span & { residue?: true } =>
    isResidue(text, { start, end }) ? { start, end, residue: true } : { start, end },
  )
  const repeats = findRepeats(text, marked)
  return marked.map((sentence, ordinal) => {
    const repeatOf = repeats[ordinal]
    return repeatOf === undefined ? { ordinal, ...sentence } : { ordinal, ...sentence, repeatOf }
  })
}
