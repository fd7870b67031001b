import type { LanguageRules } from './language-rules'
import { kindsAt, LETTER } from './unit-kinds'

/** What a word with a full stop may be; the names follow the tables of `LanguageRules`. */
export type Abbreviation = 'none' | 'inner' | 'before-number' | 'either' | 'either-before-number' | 'closing'

const ACRONYM = /^(?:\p{L}\p{M}*\.)+\p{L}\p{M}*$/u
/** French and Italian articles that are written with their noun. */
const ARTICLE = /^(?:l|d|dell|all|un|qu|s)'(.{2,})$/
const SINGLE_LETTER = /^\p{L}\p{M}*$/u
/**
 * Initials are capitals; a small vowel is a word in many languages (Turkish "o", Portuguese "consegue-o"), and so is a
 * Korean, Chinese or Japanese character.
 */
const SHORT_WORD =
  /(?:^|-)[aeiouy]$|[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u
/** "Bldg", "Hwy", "vgl": no vowel, not all capitals, so hardly a word, unless it is a sound. */
const VOWELLESS = /^[bcdfghjklmnpqrstvwxz]{2,4}$/
const SOUND = /^(?:[hm]+|b?r+|s+h+|p+s+t|p?f+t?|t+s+k?|z+)$/

/** Looks a word (without its full stop) up in a language's tables; unknown ones are judged by their shape. */
export function classifyAbbreviation(word: string, rules: LanguageRules): Abbreviation {
  const table = tableOf(rules)
  const lower = word.toLowerCase()
  const key = lower.includes('’') ? lower.replaceAll('’', "'") : lower
  // "Jean-M.", "l'arch.": what counts is behind the last hyphen, or a French or Italian article.
  const part = key.slice(key.lastIndexOf('-') + 1)
  const found = table.get(key) ?? table.get(part) ?? table.get(withoutArticle(part))
  if (found === undefined) return hasShape(part, word) ? 'either' : 'none'
  return found === 'before-number' && isSingleLetter(part) ? 'either-before-number' : found
}

function withoutArticle(word: string): string {
  return word.includes("'") ? (ARTICLE.exec(word)?.[1] ?? word) : word
}

const TABLES = new WeakMap<LanguageRules, ReadonlyMap<string, Abbreviation>>()

/** A language's tables as one, so that a word is looked up once. What stands in several is what comes last here. */
function tableOf(rules: LanguageRules): ReadonlyMap<string, Abbreviation> {
  const known = TABLES.get(rules)
  if (known !== undefined) return known
  const table = new Map<string, Abbreviation>()
  for (const word of rules.either) table.set(word, 'either')
  for (const word of rules.closing) table.set(word, 'closing')
  for (const word of rules.beforeNumber) {
    table.set(word, rules.either.has(word) ? 'either-before-number' : 'before-number')
  }
  for (const word of rules.inner) table.set(word, 'inner')
  TABLES.set(rules, table)
  return table
}

/** Fast path: no regular expression needed where a second letter follows. */
function isSingleLetter(part: string): boolean {
  return (kindsAt(part, 1) & LETTER) === 0 && SINGLE_LETTER.test(part)
}

function hasShape(part: string, word: string): boolean {
  if (isSingleLetter(part)) return !SHORT_WORD.test(word)
  if (part.includes('.') && ACRONYM.test(part)) return true
  return VOWELLESS.test(part) && !SOUND.test(part) && word !== word.toUpperCase()
}
