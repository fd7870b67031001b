import { normaliseSentence, type SentenceForm } from './sentence-form'

/**
 * For each form the names and numbers in it, as one string that is equal where they are the same: its words with a
 * digit, and its words that the text never writes in small letters. What a sentence is about stands in these, so that
 * no two sentences which differ in them are taken for one. Scripts without capitals have numbers only.
 */
export function namesIn(text: string, forms: readonly SentenceForm[]): string[] {
  const common = smallWords(text)
  return forms.map(({ words }) => {
    const names = words.filter((word) => !common.has(word) && (HAS_DIGIT.test(word) || isName(word)))
    return [...new Set(names.map((name) => name.replace(THOUSANDS, '')))].sort().join(' ')
  })
}

/** Every word that begins with a small letter somewhere in the text, folded as forms are. */
function smallWords(text: string): ReadonlySet<string> {
  const small = new Set<string>()
  for (const word of new Set(text.match(WRITTEN_WORD) ?? [])) {
    if (STARTS_SMALL.test(word)) small.add(normaliseSentence(word))
  }
  return small
}

/** Is there a difference between its capital and its small form? One letter may be an article. */
function isName(word: string): boolean {
  return word.length > 1 && word.toUpperCase() !== word
}

const WRITTEN_WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu
const STARTS_SMALL = /^\p{Ll}/u
/** "1,200" may be 1200. */
const THOUSANDS = /(?<=\d),(?=\d{3}(?!\d))/g
const HAS_DIGIT = /\p{N}/u
