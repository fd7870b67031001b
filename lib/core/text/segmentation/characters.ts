/** Sentence-ending punctuation in any script (Unicode `Sentence_Terminal`) and the ellipsis. */
export const TERMINATORS = '\\p{Sentence_Terminal}…'

/** Quotes and brackets that close what they follow, when nothing stands between. */
export const CLOSERS = new Set('"\'”’»›)]}“«」』】〉》〕）］｣'.split(''))

/** Those of them that close even after a space, as in French « … » and spaced-out brackets. */
export const CLEAR_CLOSERS = new Set('”»›)]}」』】〉》〕）］'.split(''))

const QUOTES = new Set('"\'”’»›“«」』'.split(''))

/** Whether a character is one kind of quotation mark or another. */
export function isQuote(character: string): boolean {
  return QUOTES.has(character)
}

const SPACE = /\s/

/** White space as JS `trim` sees it. Code units, so a string scan needs no allocation for the common cases. */
export function isSpaceAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit > 0x7f) return SPACE.test(text.charAt(at))
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
}

const HEBREW_LETTER = /[\u05d0-\u05ea]/

/** Whether a straight quote stands inside a Hebrew word, which makes it an acronym and quotes nothing: ארה"ב. */
export function isGershayimAt(text: string, at: number): boolean {
  return (
    text.charAt(at) === '"' &&
    HEBREW_LETTER.test(text.charAt(at - 1)) &&
    HEBREW_LETTER.test(text.charAt(at + 1))
  )
}

/** Whether an ASCII letter stands at `at`: the commonest case. Fast path: no regular expression needed. */
export function isPlainLetterAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at) | 0x20
  return unit >= 0x61 && unit <= 0x7a
}

/** The first offset from `at` that holds no white space; the text's length if there is none. */
export function skipSpace(text: string, at: number): number {
  let end = at
  while (end < text.length && isSpaceAt(text, end)) end += 1
  return end
}

/** U+0300, the first combining mark; plain text need not be matched at all. */
const FIRST_EXTENDER = 0x300
// What never begins a grapheme cluster (UAX #29, Extend, ZWJ and SpacingMark; SARA AM is the one that is a letter).
const EXTENDER = /[\p{M}\p{Grapheme_Extend}\p{Emoji_Modifier}\u200d\u0e33\u0eb3]/uy

const UNKNOWN = 0
const EXTENDS = 1
const BEGINS = 2
/** As they were asked for: a memory of `isExtenderAt`. */
const extenders = new Uint8Array(0x10000)

/** Whether the character at `at` belongs to the grapheme cluster before it. */
export function isExtenderAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (!(unit >= FIRST_EXTENDER)) return false
  const known = extenders[unit]
  if (known !== undefined && known !== UNKNOWN) return known === EXTENDS
  EXTENDER.lastIndex = at
  const isExtender = EXTENDER.test(text)
  // What half of a pair stands for depends on the other.
  if (unit < 0xd800 || unit > 0xdfff) extenders[unit] = isExtender ? EXTENDS : BEGINS
  return isExtender
}

/** Signs before numbers, and letters that are written before others: the space behind one is of its grapheme cluster (UAX #29, Prepend). */
const HELD_SPACE =
  /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e\u{110bd}\u{110cd}\u{111c2}\u{111c3}\u{113d1}\u{1193f}\u{11941}\u{11a3a}\u{11a84}-\u{11a89}\u{11d46}\u{11f02}]\s$/u

/** Whether the white space before `at` cannot be parted from what it follows. */
export function isHeldSpaceBefore(text: string, at: number): boolean {
  let start = at
  while (start > 0 && isSpaceAt(text, start - 1)) start -= 1
  return start < at && HELD_SPACE.test(text.slice(Math.max(0, start - 2), start + 1))
}

/** Where a sticky pattern that matches at `at` ends; `at` itself if it does not match. */
export function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}
