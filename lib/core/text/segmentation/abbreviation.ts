import type { LanguageRules } from './language-rules'

/** What a word with a full stop may be; the names follow the tables of `LanguageRules`. */
export type Abbreviation = 'none' | 'inner' | 'before-number' | 'either' | 'either-before-number' | 'closing'

const ACRONYM = /^(?:\p{L}\.)+\p{L}$/u
const SINGLE_LETTER = /^\p{L}$/u
/** "Bldg", "Hwy", "vgl": no vowel, not all capitals, so hardly a word, unless it is a sound. */
const VOWELLESS = /^[bcdfghjklmnpqrstvwxz]{2,4}$/
const SOUND = /^(?:[hm]+|b?r+|s+h+|p+s+t|p?f+t?|t+s+k?|z+)$/

/** Looks a word (without its full stop) up in a language's tables; unknown ones are judged by their shape. */
export function classifyAbbreviation(word: string, rules: LanguageRules): Abbreviation {
  const key = word.toLowerCase().replaceAll('’', "'")
  // "Jean-M.", "l'arch.": what counts is behind the last hyphen, or a French or Italian article.
  const part = key.slice(key.lastIndexOf('-') + 1)
  const noun = /^(?:l|d|dell|all|un|qu|s)'(.{2,})$/.exec(part)?.[1] ?? part
  const isIn = (table: ReadonlySet<string>) => table.has(key) || table.has(part) || table.has(noun)
  if (isIn(rules.inner)) return 'inner'
  if (isIn(rules.beforeNumber)) {
    return isIn(rules.either) || SINGLE_LETTER.test(part) ? 'either-before-number' : 'before-number'
  }
  if (isIn(rules.closing)) return 'closing'
  return isIn(rules.either) || hasShape(part, word) ? 'either' : 'none'
}

function hasShape(part: string, word: string): boolean {
  if (SINGLE_LETTER.test(part) || ACRONYM.test(part)) return true
  return VOWELLESS.test(part) && !SOUND.test(part) && word !== word.toUpperCase()
}
