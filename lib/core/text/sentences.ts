import { findRepeats } from './repeats'
import { segment } from './segment'
import { applySentenceEdits, type SentenceEdit } from './sentence-edits'
import type { Span } from './span'

/** A sentence of a version: its place in the order (from 0), its span, and the ordinal of the first one equal to it. */
export type Sentence = Span & { ordinal: number; repeatOf?: number }

/** The sentences of canonical text with their repeats. `language` is the article's BCP 47 tag. Deterministic. */
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
  const repeats = findRepeats(text, spans)
  return spans.map(({ start, end }, ordinal) => {
    const repeatOf = repeats[ordinal]
    return repeatOf === undefined ? { ordinal, start, end } : { ordinal, start, end, repeatOf }
  })
}
