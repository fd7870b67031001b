import type { Place } from './ends-sentence'
import type { LanguageRules } from './language-rules'
import type { Lead } from './lead'

/** No abbreviation is longer than this. */
const LONGEST_WORD = 24
const WORD_BEFORE =
  /[\p{L}\p{M}\p{N}§№°º](?:[\p{L}\p{M}\p{N}.'’\u202a\u202c°º-]*[\p{L}\p{M}\p{N}§№°ºª])?$|[\p{L}\p{N}]$|[§№°º]$/u
const ACRONYM = /^(?:\p{L}\.)+\p{L}$/u
const ORDINARY_WORD = /^[\p{Ll}'’-]{2,}$/u
const ROMAN = /^[ivxlcdm]+$/
// "Bldg", "Hwy", "vgl": no vowel, not all capitals, so hardly a word.
const VOWELLESS = /^[bcdfghjklmnpqrstvwxz]{2,4}$/
// "Mm", "Hmm", "Shh", "Pst" and their like are words.
const INTERJECTION = /^(?:[hm]+|b?r+|s+h+|p+s+t|p?f+t?|t+s+k?|z+)$/

/** Whether a single full stop, followed by white space, ends a sentence. */
export function endsAtFullStop(place: Place, lead: Lead, rules: LanguageRules): boolean {
  const { text, start, mark, runEnd, end } = place
  const word = WORD_BEFORE.exec(text.slice(Math.max(start, mark - LONGEST_WORD), mark))?.[0] ?? ''
  if (lead.kind === 'lower' && !/^[([]/.test(lead.opener)) return isLooseStart(word, lead, rules)
  if (word === '') return true
  if (isListMarker(text.slice(start, mark), word)) return false
  // Behind a closed quotation the stop was meant, whatever the word.
  if (end > runEnd && place.closesQuote) return true
  if (/^\d+$/.test(word)) return !(rules.dottedOrdinals && word.length <= 2 && !startsAfresh(lead, rules))
  return endsAfterWord(word, lead, rules)
}

function endsAfterWord(word: string, lead: Lead, rules: LanguageRules): boolean {
  const key = word.toLowerCase().replaceAll('’', "'")
  const part = key.slice(key.lastIndexOf('-') + 1)
  const isIn = (set: ReadonlySet<string> | undefined) => set !== undefined && (set.has(key) || set.has(part))
  if (isIn(rules.inner)) return false
  if (isIn(rules.beforeNumber)) {
    if (lead.kind === 'digit' || ROMAN.test(lead.word)) return false
    if (!isIn(rules.either) && part.length > 1) return true
  }
  if (isIn(rules.closing)) return lead.kind === 'upper' && !(rules.afterClosing?.has(lead.word) ?? false)
  const undecided =
    isIn(rules.either) || [...part].length === 1 || ACRONYM.test(key) || isVowelless(part, word)
  return !undecided || startsAfresh(lead, rules)
}

function isVowelless(part: string, word: string): boolean {
  return VOWELLESS.test(part) && !INTERJECTION.test(part) && word !== word.toUpperCase()
}

/** "… asked them. they said no": in writing without capitals an ordinary word ends and a pronoun or the like begins. */
function isLooseStart(word: string, lead: Lead, rules: LanguageRules): boolean {
  if (!rules.looseStarters?.has(lead.word) || !ORDINARY_WORD.test(word) || VOWELLESS.test(word)) return false
  return ![rules.inner, rules.beforeNumber, rules.either, rules.closing].some((set) => set.has(word))
}

/** Whether what follows an abbreviation reads like a new sentence. */
export function startsAfresh(lead: Lead, rules: LanguageRules): boolean {
  if (lead.isInitial) return false
  if (/^["“«„‘¿¡•—–]/.test(lead.opener) || lead.kind === 'address') return true
  return lead.kind === 'upper' && (rules.starters.has(lead.word) || rules.starters.has(elided(lead.word)))
}

/** "l'homme" → "l'": French and Italian articles are written with their noun. */
function elided(word: string): string {
  return word.slice(0, word.indexOf("'") + 1)
}

/** "1.", "A.", "iv." with nothing before it counts the sentence that follows. */
function isListMarker(sentence: string, word: string): boolean {
  if (sentence.length > word.length + 4 || !/^(?:\d{1,3}|\p{L}|[ivx]+)$/u.test(word)) return false
  return !/[\p{L}\p{N}]/u.test(sentence.slice(0, sentence.length - word.length))
}
