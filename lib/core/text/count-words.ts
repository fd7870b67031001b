import { canonicalLanguage } from '@/lib/schema/canonical-language'
import { splitsSurrogatePair } from './span'

/** The most UTF-16 units that are segmented at a time. ICU copies what it is given for every word it finds in it. */
const PART = 500

/**
 * The number of words, as `Intl.Segmenter` finds them: dictionary words for Chinese, Japanese and Thai, none for
 * punctuation, emoji and space. `language` is a BCP 47 tag; a malformed one is read as none. Linear: long texts are
 * cut at white space, and where a script has none for so long, anywhere, which may count one word twice.
 */
export function countWords(text: string, language?: string): number {
  const segmenter = new Intl.Segmenter(canonicalLanguage(language), { granularity: 'word' })
  let words = 0
  for (let start = 0; start < text.length;) {
    const end = endOfPart(text, start)
    for (const segment of segmenter.segment(text.slice(start, end)))
      if (segment.isWordLike === true) words += 1
    start = end
  }
  return words
}

function endOfPart(text: string, start: number): number {
  const furthest = start + PART
  if (furthest >= text.length) return text.length
  for (let end = furthest; end > start; end -= 1) if (/\s/.test(text.charAt(end))) return end
  return splitsSurrogatePair(text, furthest) ? furthest - 1 : furthest
}
