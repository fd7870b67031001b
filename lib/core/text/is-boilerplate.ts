import { isByline } from './boilerplate/is-byline'
import { isCounter } from './boilerplate/is-counter'
import { isLoneDate } from './boilerplate/is-lone-date'
import { isMarkupScrap } from './boilerplate/is-markup-scrap'
import { isPageScrap } from './boilerplate/is-page-scrap'
import type { Span } from './span'

/** Residue is terse (UTF-16); whatever is longer was written to be read. */
const LONGEST_RESIDUE = 200

/**
 * Whether a sentence of canonical text is none: what a page leaves behind when its words are taken out. Punctuation
 * without a word, view counters, time stamps, bylines, breadcrumbs, share and cookie buttons, stray markup. It stays in
 * the text and in the order of sentences; it only need not be read or tagged.
 *
 * Doubt counts in the sentence's favour: a short sentence with its punctuation ("No.", "Why?"), a heading of ordinary
 * words and whatever stands in a line with other words are kept, and words without a table here too. In a heading, a list or
 * a table (`isStructured`) all words are kept. Reads the sentence and the ends of the line around it; pure, linear in the
 * sentence's length. `sentence` is in UTF-16 units.
 */
export function isBoilerplate(text: string, sentence: Span, { isStructured = false } = {}): boolean {
  const words = text.slice(sentence.start, sentence.end)
  if (!/[\p{L}\p{N}]/u.test(words)) return true
  if (words.length > LONGEST_RESIDUE) return false
  if (isMarkupScrap(words)) return true
  if (isStructured) return false
  if (!fillsLine(text, sentence)) return false
  return isCounter(words) || isLoneDate(words) || isPageScrap(words) || isByline(words, sentence.start)
}

function fillsLine(text: string, { start, end }: Span): boolean {
  return (start === 0 || text.charAt(start - 1) === '\n') && (end >= text.length || text.charAt(end) === '\n')
}
