import { canonicalLanguage } from '@/lib/schema/canonical-language'
import type { Span } from '@/lib/core/text/span'

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
    const opening = /[\p{Ps}\p{Pi}"'¿¡]*$/u.exec(words.slice(0, index))?.[0].length ?? 0
    const at = index - opening
    if (at > 0 && at !== points.at(-1)) points.push(at)
  }
  return points.map((point) => sentence.start + point)
}
