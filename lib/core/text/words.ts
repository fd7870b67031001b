import { canonicalLanguage } from './language'

/**
 * The number of words, as `Intl.Segmenter` finds them: dictionary words for Chinese, Japanese and Thai, none for
 * punctuation, emoji and space. `language` is a BCP 47 tag; a malformed one is read as none.
 */
export function countWords(text: string, language?: string): number {
  const segmenter = new Intl.Segmenter(canonicalLanguage(language), { granularity: 'word' })
  let words = 0
  // Block by block: ICU copies what it is given, and a block is small where an article may be 2 MB.
  for (const block of text.split('\n\n')) {
    for (const segment of segmenter.segment(block)) if (segment.isWordLike === true) words += 1
  }
  return words
}
