import { CAPITAL, kindsAt, LETTER, MARK, NUMBER, SMALL } from './unit-kinds'

/** What follows a possible sentence end: its first letter or digit, looked at past quotes, brackets and bullets. */
export type Lead = {
  kind: 'upper' | 'lower' | 'digit' | 'caseless' | 'address' | 'none'
  /** The word at the lead, in lower case, with inner apostrophes; at most 24 units of it. */
  word: string
  /** Whether the word is one letter with a full stop, as in "A. Smith". */
  isInitial: boolean
  /** The characters passed over, such as `“` or `(`. */
  opener: string
}

/** Passed over are punctuation and symbols, and the signs of Arabic and other scripts that are written before a number. */
const LEAD =
  /([\p{P}\p{S}\s\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]{0,6})([\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’]{0,23})?/uy

/** "'t Was laat": a Dutch sentence that begins with a shortened word has its capital behind it. */
const SHORTENED = /['’‘]([tsnkmr])(?=[\s-]\p{Lu})/uy

const LONGEST_PLAIN = 23
const PLAIN_OPENERS = new Set('"“«(['.split(''))
const ADDRESS = /^(?:https?:\/\/|www\.)/i

/** Reads the lead at an offset; bounded, whatever the text. */
export function readLead(text: string, at: number): Lead {
  return readPlainLead(text, at) ?? readAnyLead(text, at)
}

/** Fast path: no regular expression needed. The commonest case: a word, perhaps behind a quotation mark or bracket. */
function readPlainLead(text: string, at: number): Lead | undefined {
  const opener = text.charAt(at)
  const start = PLAIN_OPENERS.has(opener) ? at + 1 : at
  let end = start
  while (end - start < LONGEST_PLAIN && (isWordUnit(text, end) || (end > start && isApostrophe(text, end))))
    end += 1
  if (end === start || goesOn(text, end)) return undefined
  const word = text.slice(start, end)
  return {
    kind: kindOf(word),
    word: normalised(word),
    isInitial: word.length === 1 && text.charAt(end) === '.',
    opener: start > at ? opener : '',
  }
}

function isApostrophe(text: string, at: number): boolean {
  const character = text.charAt(at)
  return character === "'" || character === '’'
}

function isWordUnit(text: string, at: number): boolean {
  return (kindsAt(text, at) & (LETTER | MARK | NUMBER)) !== 0
}

/** Whether a word may go on at `at`, or be an address or longer than a plain one. */
function goesOn(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (isWordUnit(text, at) || isApostrophe(text, at) || (unit >= 0xd800 && unit <= 0xdfff)) return true
  const next = text.charAt(at)
  return (next === ':' || next === '.') && /[ps\dw]/i.test(text.charAt(at - 1))
}

function readAnyLead(text: string, at: number): Lead {
  LEAD.lastIndex = at
  const [, opener = '', word = ''] = LEAD.exec(text) ?? []
  const end = at + opener.length + word.length
  SHORTENED.lastIndex = at + opener.length - 1
  if (word.length === 1 && SHORTENED.test(text)) {
    return { kind: 'upper', word: `'${word}`, isInitial: false, opener: opener.slice(0, -1) }
  }
  return {
    kind: ADDRESS.test(text.slice(at, at + 8)) ? 'address' : kindOf(word),
    word: normalised(word),
    isInitial: word.length === 1 && text.charAt(end) === '.',
    opener,
  }
}

function normalised(word: string): string {
  const lower = word.toLowerCase()
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower
}

function kindOf(word: string): Lead['kind'] {
  if (word === '') return 'none'
  const unit = word.charCodeAt(0)
  if (unit >= 0xd800 && unit <= 0xdfff) return kindOfPair(word)
  const kinds = kindsAt(word, 0)
  if ((kinds & NUMBER) !== 0) return 'digit'
  if ((kinds & CAPITAL) !== 0) return 'upper'
  // Unicode gives Georgian letters a case since version 11, but nobody begins a sentence with a capital.
  if ((kinds & SMALL) !== 0) return isGeorgian(word) ? 'caseless' : 'lower'
  return 'caseless'
}

function kindOfPair(word: string): Lead['kind'] {
  if (/^\p{N}/u.test(word)) return 'digit'
  if (/^\p{Lu}|^\p{Lt}/u.test(word)) return 'upper'
  return /^\p{Ll}/u.test(word) ? 'lower' : 'caseless'
}

/** Only called for lowercase letters. */
function isGeorgian(word: string): boolean {
  return (word >= '\u10d0' && word < '\u1100') || (word >= '\u2d00' && word < '\u2d30')
}
