import { normaliseSentence, type SentenceForm } from './repeats-form'

/**
 * For each form the names and numbers in it, as one string that is equal where they are the same: its words with a
 * digit, and its words that the text never writes in small letters. What a sentence is about stands in these, so that
 * no two sentences which differ in them are taken for one. Scripts without capitals have numbers only.
 */
export function namesIn(text: string, forms: readonly SentenceForm[]): string[] {
  const common = smallWords(text)
  return forms.map(({ words }) => {
    const names = words.filter((word) => HAS_DIGIT.test(word) || (isCased(word) && !common.has(word)))
    return [...new Set(names)].sort().join(' ')
  })
}

/** Every word that begins with a small letter somewhere in the text, folded as forms are. */
function smallWords(text: string): ReadonlySet<string> {
  const written = new Set(text.match(SMALL_WORD) ?? [])
  return new Set([...written].map(normaliseSentence))
}

/** Is there a difference between its capital and its small form? */
function isCased(word: string): boolean {
  return word.toUpperCase() !== word
}

const SMALL_WORD = /(?<![\p{L}\p{M}\p{N}]['’]?)\p{Ll}[\p{L}\p{M}]*(?:['’][\p{L}\p{M}]+)*/gu
const HAS_DIGIT = /\p{N}/u
