import { trimEndOf } from '@/lib/schema/trim-end-of'

/** Small words that a long form does not begin with. */
const ARTICLES = /^(?:the|a|an|and|or|of|by|for|in|la|le|les|der|die|das|el|los|las|il|lo|de|du|des|del)$/i

/**
 * What a short form stands for in the words that end right before it, by Schwartz and Hearst: from the end backwards,
 * each letter of the short form is looked for, its first one at the beginning of a word. At most as many words as the
 * short form has letters plus five, or twice as many, whichever is less; `undefined` when they do not fit.
 */
export function longFormOf(short: string, before: string): string | undefined {
  const letters = short.toLowerCase().match(/[\p{L}\p{N}]/gu) ?? []
  const words = before.split(' ').slice(-Math.min(letters.length + 5, letters.length * 2))
  const window = words.join(' ')
  const start = matchBackwards(letters, window.toLowerCase())
  if (start === undefined) return undefined
  const meaning = trimEndOf(window.slice(start), (sign) => /[,\s]/.test(sign))
  return isMeaning(meaning, short) ? meaning : undefined
}

function matchBackwards(letters: readonly string[], window: string): number | undefined {
  let at = window.length - 1
  for (const [index, letter] of letters.toReversed().entries()) {
    const isFirst = index === letters.length - 1
    while (at >= 0 && (window.charAt(at) !== letter || (isFirst && !beginsWord(window, at)))) at--
    if (at < 0) return undefined
    at--
  }
  return at + 1
}

function beginsWord(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))
}

/** More than the term itself, more than one word for a term of several letters, and led by a word that means something. */
function isMeaning(meaning: string, short: string): boolean {
  const words = meaning.split(' ')
  const [first = ''] = words
  if (meaning.length <= short.length || words.includes(short) || ARTICLES.test(first)) return false
  // "Tuberculosis (TB)" is one word; three letters and more are rarely so.
  return words.length > 1 || short.length <= 3
}
