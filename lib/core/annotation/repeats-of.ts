import type { SentenceView } from '@/lib/schema/article'

/** The ordinals of all sentences that repeat this one, equal or near, itself included, in text order. */
export function repeatsOf(sentences: readonly SentenceView[], ordinal: number): number[] {
  const first = sentences[ordinal]?.repeatOf ?? ordinal
  return sentences.flatMap((sentence) =>
    sentence.ordinal === first || sentence.repeatOf === first ? [sentence.ordinal] : [],
  )
}
