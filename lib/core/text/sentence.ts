import { findRepeatGroups } from './find-repeat-groups'
import { isBoilerplate } from './is-boilerplate'
import { segment } from './segment'
import { applySentenceEdits, type EditableSentence } from './sentence-edits'
import type { SentenceEdit } from '@/lib/schema/sentence-edit'
import type { Span } from './span'

/**
 * A sentence of a version, by its place in the order (from 0). `repeatOf` is the ordinal of the sentence that leads its
 * group of repeats; where it is only near to that one, `likeness` tells how near (above 0, below 1).
 */
export type Sentence = EditableSentence & { ordinal: number; repeatOf?: number; likeness?: number }

/**
 * The sentences of canonical text, with repeats and residue marked. `language` is the article's BCP 47 tag; `structured` is
 * where headings, lists and tables are, in text order (`structuredSpans`): "1984" in a cell is content. Deterministic.
 */
export function deriveSentences(
  text: string,
  language?: string,
  structured: readonly Span[] = [],
): Sentence[] {
  let next = 0
  const sentences = segment(text, language).map((span): EditableSentence => {
    while ((structured[next]?.end ?? Infinity) <= span.start) next += 1
    const isStructured = (structured[next]?.start ?? Infinity) <= span.start
    return isBoilerplate(text, span, { isStructured }) ? { ...span, residue: true } : span
  })
  return numberSentences(text, sentences)
}

/** Derived sentences after people's corrections: numbered again, repeats found again. */
export function withEdits(
  text: string,
  sentences: readonly EditableSentence[],
  edits: readonly SentenceEdit[],
): Sentence[] {
  return numberSentences(text, applySentenceEdits(text, sentences, edits))
}

function numberSentences(text: string, sentences: readonly EditableSentence[]): Sentence[] {
  const repeats = repeatsByOrdinal(text, sentences)
  return sentences.map(({ start, end, residue, detached, confirmed }, ordinal) => {
    const { repeatOf, likeness } = repeats.get(ordinal) ?? {}
    return {
      ordinal,
      start,
      end,
      ...(repeatOf !== undefined && { repeatOf }),
      ...(likeness !== undefined && { likeness }),
      ...(residue && { residue }),
      ...(detached && { detached }),
      ...(confirmed && { confirmed }),
    }
  })
}

type Repeat = Pick<Sentence, 'repeatOf' | 'likeness'>

function repeatsByOrdinal(text: string, sentences: readonly EditableSentence[]): Map<number, Repeat> {
  const repeats = new Map<number, Repeat>()
  for (const { members } of findRepeatGroups(text, sentences)) {
    const [first, ...others] = members
    for (const { ordinal, score } of others) {
      const repeatOf = first?.ordinal ?? ordinal
      repeats.set(ordinal, score < 1 ? { repeatOf, likeness: score } : { repeatOf })
    }
  }
  return repeats
}
