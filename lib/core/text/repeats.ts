import type { Span } from './span'

/**
 * For each sentence, by ordinal, the ordinal of the first sentence of the text that says the same, or `undefined` for
 * one that is new. Same means equal after NFKC, case folding, collapsed white space and one form of quotes and dashes.
 * Sentences that are empty, a single character or mere punctuation after that are nobody's repeat.
 */
export function findRepeats(text: string, sentences: readonly Span[]): (number | undefined)[] {
  const firstOrdinal = new Map<string, number>()
  return sentences.map((sentence, ordinal) => {
    const key = normaliseSentence(text.slice(sentence.start, sentence.end))
    if (!isComparable(key)) return undefined
    const first = firstOrdinal.get(key)
    if (first === undefined) firstOrdinal.set(key, ordinal)
    return first
  })
}

/** The form under which two sentences count as equal. */
function normaliseSentence(sentence: string): string {
  return (
    sentence
      .normalize('NFKC')
      // Upper case first: it folds ß with SS and the two small sigmas, which lower case alone keeps apart.
      .toUpperCase()
      .toLowerCase()
      .replace(/[‘’‚‛′`´]/g, "'")
      .replace(/[“”„‟″«»]/g, '"')
      .replace(/[\p{Dash}]/gu, '-')
      .replace(/\s+/g, ' ')
      .trim()
      .normalize('NFKC')
  )
}

function isComparable(key: string): boolean {
  return /[\p{L}\p{N}\p{S}]/u.test(key) && /../u.test(key)
}
