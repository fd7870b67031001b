import { classifyAbbreviation } from './abbreviation'
import { isGershayimAt, isSpaceAt } from './characters'
import type { BoundaryCandidate } from './boundary-candidate'
import type { LanguageRules } from './language-rules'
import type { Lead } from './lead'
import { kindsAt, LETTER, MARK, NUMBER } from './unit-kinds'

/** No abbreviation is longer than this. */
const LONGEST_WORD = 24
/** What a word may hold besides letters, and end with besides these. */
const INSIDE = new Set(".'’°º\u202a\u202c-׳״".split(''))
const LAST = new Set('§№°ºª'.split(''))
/** How long either part of an abbreviation written apart may be: "z. B.", "v. Chr.", "av. J.-C." */
const LONGEST_PART = 4
/** A year or century, and how it is counted, which does not begin with a capital. */
const COUNTED_YEAR = /(?:\d|(?<![\p{L}.])[IVXLC]+)\P{Lu}{1,9}\.\s?[\p{L}.-]{1,4}$/u
const LONGEST_COUNT = 18
/** "nr. 7", "§ 7": such a number counts, whatever "7." may mean elsewhere. */
const NUMBERED = /(\p{L}{1,6}|§)\.?\s?\d+$/u
const LONGEST_NUMBERED = 12
const ORDINARY_WORD = /^[\p{Ll}'’-]{2,}$/u
/** Symbols of units behind a number take no full stop: where one follows, it is the sentence's. */
const UNIT = /(?:\d\s?|\/)(?:kg|mg|µg|km|cm|mm|ml|dl|d?L|[kMG]?Hz|[kMG]?Wh?|h?Pa|min)$|\/[hsjm]$|°\s?[CF]$/u
const LONGEST_UNIT = 6
/** Prose written in small letters: it begins with one, or says "i". */
const CARELESS = /^[^\p{L}\p{N}]*\p{Ll}|(?:^|\s)i(?:['’]?(?:m|ve|d|ll))?\s/u
const CARELESS_CONTEXT = 240
const DASHED_ENTRY = /^[-–—•*]\s/
/** Long and ending in a vowel, as cut-off words do not. */
const WHOLE_WORD = /^[\p{Ll}'’-]{4,}[aeiouyáàâãăäéèêëíìîïóòôõöúùûü]s?$/u
/** A bracket or quotation that closed on a word. */
const CLOSED = /\p{L}[)"”»]$/u
const ROMAN_NUMBER = /^[ivxlcdm]+$/
/** "fig. A, B": no word of one letter is followed so. */
const ALONE = /^\.\s{1,2}\p{Lu}(?:[,;:.)\]]|$)/u
const LONGEST_ALONE = 5
const LIST_MARKER = /^(?:\d{1,3}(?:\.\d{1,3})*|\p{L}|[ivx]+)$/u

/** Whether a single full stop, followed by white space, ends a sentence. */
export function endsAtFullStop(candidate: BoundaryCandidate, lead: Lead, rules: LanguageRules): boolean {
  const { text, start, mark, closesQuote } = candidate
  const word = wordBefore(candidate, rules)
  const sentence = text.slice(start, mark)
  if (lead.kind === 'lower' && (closesQuote || !/^[([]/.test(lead.opener))) {
    return !closesQuote && isLooseStart({ word, sentence }, lead, rules)
  }
  if (isListMarker(sentence, word) || isFirstHalf(word, lead, rules)) return false
  // Behind a closed quotation, or no word at all, the stop was meant.
  if (word === '' || closesQuote) return true
  if (UNIT.test(sentence.slice(-LONGEST_UNIT))) return true
  if (/^\d+$/.test(word)) return !isOrdinal(word, sentence, rules) || startsAfresh(lead, rules)
  return endsAfterWord({ word, sentence, candidate }, lead, rules)
}

/** Where the word that ends at `end` begins; `end` if there is none. Looks back as far as `LONGEST_WORD`. */
function findWord(text: string, start: number, end: number): number {
  if (end <= start) return end
  if (!isWordUnit(text, end - 1) && !LAST.has(text.charAt(end - 1))) return end
  const limit = Math.max(start, end - LONGEST_WORD)
  let at = end - 1
  while (at > limit && (isWordUnit(text, at - 1) || isInside(text, at - 1))) at -= 1
  while (at < end - 1 && !isWordUnit(text, at)) at += 1
  return at
}

function isInside(text: string, at: number): boolean {
  return INSIDE.has(text.charAt(at)) || isGershayimAt(text, at)
}

function isWordUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return (unit >= 0xd800 && unit <= 0xdfff) || (kindsAt(text, at) & (LETTER | MARK | NUMBER)) !== 0
}

/** The word before the stop; one written apart, as "z. B." or "т. д.", comes back as "z.B" if a table has it. */
function wordBefore({ text, start, mark }: BoundaryCandidate, rules: LanguageRules): string {
  const word = text.slice(findWord(text, start, mark), mark)
  const stop = mark - word.length - 2
  if (word.length > LONGEST_PART || text.charAt(stop) !== '.' || !isSpaceAt(text, stop + 1)) return word
  let first = stop
  while (first > start && stop - first <= LONGEST_PART && (kindsAt(text, first - 1) & LETTER) !== 0)
    first -= 1
  const joined = `${text.slice(first, stop)}.${word}`.toLowerCase()
  return isInTables(joined, rules) ? joined : word
}

/** The "a." of "a. C.". */
function isFirstHalf(word: string, { isInitial, word: second }: Lead, rules: LanguageRules): boolean {
  return isInitial && isInTables(`${word.toLowerCase()}.${second}`, rules)
}

function isInTables(word: string, { inner, either, closing }: LanguageRules): boolean {
  return [inner, either, closing].some((table) => table.has(word))
}

function endsAfterWord(
  { word, sentence, candidate }: { word: string; sentence: string; candidate: BoundaryCandidate },
  lead: Lead,
  rules: LanguageRules,
): boolean {
  switch (classifyAbbreviation(word, rules)) {
    case 'none':
      return true
    case 'inner':
      return false
    case 'before-number':
      return !isBeforeCount({ word, candidate }, lead, rules)
    case 'either-before-number':
      return !isNumber(lead, rules) && startsAfresh(lead, rules)
    case 'either':
      return startsAfresh(lead, rules) || endsAfterEra({ word, sentence }, lead, rules)
    case 'closing':
      // "At 5 a.m. Mr. Smith": what is over so soon was the time or place of what follows.
      return lead.kind === 'upper' && !rules.afterClosing?.has(lead.word) && !isShort(sentence)
  }
}

function endsAfterEra(
  { word, sentence }: { word: string; sentence: string },
  lead: Lead,
  rules: LanguageRules,
): boolean {
  if (lead.kind !== 'upper' || lead.isInitial || rules.eras?.has(word.toLowerCase()) !== true) return false
  // "In 44 v. Chr. Caesar": what is over so soon said when.
  return COUNTED_YEAR.test(sentence.slice(-LONGEST_COUNT)) && !isShort(sentence.replace(/\.\s(?=\S+$)/, '.'))
}

function isOrdinal(word: string, sentence: string, rules: LanguageRules): boolean {
  if (rules.dottedOrdinals !== true || word.length > 2) return false
  const [, counted = ''] = NUMBERED.exec(sentence.slice(-LONGEST_NUMBERED)) ?? []
  return !rules.beforeNumber.has(counted.toLowerCase())
}

function isBeforeCount(
  before: { word: string; candidate: BoundaryCandidate },
  lead: Lead,
  rules: LanguageRules,
): boolean {
  if (isWordBeforeStarter(before, lead, rules)) return ALONE.test(behind(before.candidate))
  return isNumber(lead, rules) || isBeforeLetter(before, lead, rules)
}

/** "He said no. I left." */
function isWordBeforeStarter({ word }: { word: string }, lead: Lead, rules: LanguageRules): boolean {
  return rules.alsoWords?.has(word) === true && lead.kind === 'upper' && isLoneStarter(lead, rules)
}

function isLoneStarter(lead: Lead, { starters }: LanguageRules): boolean {
  return lead.word.length === 1 && starters.has(lead.word)
}

function behind({ text, mark }: BoundaryCandidate): string {
  return text.slice(mark, mark + LONGEST_ALONE)
}

/** "bât. B": the letter of a house or figure. A letter that begins sentences, as "A" does, needs a further sign of that. */
function isBeforeLetter(
  { word, candidate }: { word: string; candidate: BoundaryCandidate },
  lead: Lead,
  { beforeLetter, starters }: LanguageRules,
): boolean {
  if (lead.kind !== 'upper' || lead.word.length !== 1 || beforeLetter === undefined) return false
  const part = word.slice(Math.max(word.lastIndexOf("'"), word.lastIndexOf('’')) + 1)
  if (!beforeLetter.has(part.toLowerCase())) return false
  if (!starters.has(lead.word) || part !== part.toLowerCase()) return true
  return ALONE.test(behind(candidate))
}

/** What counts something: "5", "IV", "(a)". */
function isNumber(lead: Lead, rules: LanguageRules): boolean {
  if (lead.kind === 'digit') return true
  // "Il" and "Di" are Roman numbers in letters only.
  if (ROMAN_NUMBER.test(lead.word) && (lead.word.length === 1 || !rules.starters.has(lead.word))) return true
  // "lit. (a)"
  return lead.opener === '(' && lead.word.length === 1
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

/**
 * "… asked them. they said no": in writing without capitals an ordinary word ends and a pronoun or the like begins, or
 * any word if the sentence itself is written so. Entries of a list behind dashes often begin small too.
 */
function isLooseStart(
  { word, sentence }: { word: string; sentence: string },
  lead: Lead,
  rules: LanguageRules,
): boolean {
  if (word !== '' && classifyAbbreviation(word, rules) !== 'none') return false
  if (DASHED_ENTRY.test(lead.opener)) return true
  if (rules.looseStarters === undefined) return false
  if (!ORDINARY_WORD.test(word) && !CLOSED.test(sentence.slice(-3))) return false
  if (rules.looseStarters.has(lead.word) || WHOLE_WORD.test(word)) return true
  return ORDINARY_WORD.test(word) && CARELESS.test(sentence.slice(0, CARELESS_CONTEXT))
}

function isShort(sentence: string): boolean {
  return sentence.length < 20 && sentence.split(/\s+/).length <= 3
}

/** "1.", "3.4.2.", "A.", "iv." with nothing before it counts the sentence that follows. */
function isListMarker(sentence: string, word: string): boolean {
  if (sentence.length > word.length + 4 || !LIST_MARKER.test(word)) return false
  return !/[\p{L}\p{N}]/u.test(sentence.slice(0, sentence.length - word.length))
}
