import { isPlainLetterAt } from './characters'

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
const ADDRESS = /^(?:https?:\/\/|www\.)/i

/** Reads the lead at an offset; bounded, whatever the text. */
export function readLead(text: string, at: number): Lead {
  return readPlainLead(text, at) ?? readAnyLead(text, at)
}

/** The commonest case, told without a pattern: an English word and a space. */
function readPlainLead(text: string, at: number): Lead | undefined {
  let end = at
  while (end - at < LONGEST_PLAIN && isPlainLetterAt(text, end)) end += 1
  if (end === at || text.charCodeAt(end) !== 0x20) return undefined
  const word = text.slice(at, end)
  return { kind: kindOf(word), word: word.toLowerCase(), isInitial: false, opener: '' }
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
  if (isPlainLetterAt(word, 0)) return word.charCodeAt(0) < 0x61 ? 'upper' : 'lower'
  if (/^\p{N}/u.test(word)) return 'digit'
  if (/^\p{Lu}|^\p{Lt}/u.test(word)) return 'upper'
  // Unicode gives Georgian letters a case since version 11, but nobody begins a sentence with a capital.
  if (/^\p{Script=Georgian}/u.test(word)) return 'caseless'
  return /^\p{Ll}/u.test(word) ? 'lower' : 'caseless'
}
