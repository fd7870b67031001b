import { canonicalLanguage } from '@/lib/schema/canonical-language'
import type { Span } from '@/lib/core/text/span'

const OPENING = /[\p{Ps}\p{Pi}"'¿¡]/u

/**
 * Where a sentence can be cut in two: before each of its words but the first, as UTF-16 offsets into `text`. Opening
 * punctuation goes with the word it opens. Words are those of the language, so that Chinese can be cut too.
 */
export function splitPoints(text: string, sentence: Span, language: string): number[] {
  const segmenter = new Intl.Segmenter(canonicalLanguage(language), { granularity: 'word' })
  const words = text.slice(sentence.start, sentence.end)
  const points: number[] = []
  for (const { index, isWordLike } of segmenter.segment(words)) {
    if (isWordLike !== true) continue
    let at = index
    while (at > 0 && OPENING.test(words.charAt(at - 1))) at -= 1
    if (at > 0 && at !== points.at(-1)) points.push(at)
  }
  return points.map((point) => sentence.start + point)
}
