import { CLEAR_CLOSERS, CLOSERS, endOf, isExtenderAt, isQuote, isSpaceAt, skipSpace } from './characters'
import { kindsAt, LETTER, NUMBER } from './unit-kinds'

const MORE_TERMINATORS = /[\p{Sentence_Terminal}…]+/uy
// "[1]", "[2, 3]" and "[…]" behind a full stop are notes to the sentence, unless they open what follows in brackets.
const NOTES = /(?:\s?\[(?:\d{1,3}(?:[,–-]\s?\d{1,3})*|\.{3}|…)\])+/y
// So are the digits of a superscript that lost its style: "… in a consultation.11 12 Take …".
const NOTE_DIGITS = /\d{1,3}(?:[,–-]\d{1,3}|\s\d{1,3})*(?=\s+["“‘(]?\p{Lu})/uy
const PROSE_BEFORE = /(?:\p{Ll}{2}|[)\]”’"])[.!?]$/u
// A stop that stands alone is what editing left behind.
// Three of them before a capital stand for words left out before it: "… of words. . . . The practice …".
const RESIDUE = /(?!(?<=[^\s.]\.)(?:\s\.){3}\s+\p{Lu})(?:\s{1,2}[.!?…]+(?=[\s"'”’»)\]]|$))+/uy
const SMILEY = /\s?(?:[:;=8][-'^o]?[)(DPp3|*/\\]+|<3)/uy
const PICTURES = /\s?[\p{Extended_Pictographic}\ufe0f\u200d\p{Emoji_Modifier}]+/uy

/** Where a sentence would really end, and what was met on the way there. */
export type Tail = { end: number; closesQuote: boolean; closesBracket: boolean }

/** What following one tail after another in a text remembers. `opensQuote(at)`: does a straight quote at `at` open? */
export type TailMemory = {
  opensQuote: (at: number) => boolean
  /** Until where runs of notes and of pictures are known to lead nowhere: they hold terminators, so that they are met again. */
  deadNotes: number
  deadPictures: number
}

/**
 * Follows what belongs to a sentence behind its final punctuation (which ends at `from`): closing quotes and brackets,
 * more punctuation, note numbers, stray stops, a smiley. Asked in ascending order, with one memory for a text.
 */
export function followTail(text: string, from: number, memory: TailMemory): Tail {
  const tail: Tail = { end: from, closesQuote: false, closesBracket: false }
  if (from >= text.length || isBeforeWord(text, from)) return tail
  for (;;) {
    const before = tail.end
    followClosers(text, tail, memory.opensQuote)
    tail.end = afterNotes(text, tail.end, memory)
    if (isSpaceAt(text, tail.end)) tail.end = endOf(RESIDUE, text, tail.end)
    if (mayBe(text, tail.end, '.!?')) tail.end = endOf(MORE_TERMINATORS, text, tail.end)
    if (tail.end === before) break
  }
  if (isDigitAt(text, tail.end)) tail.end = afterNoteDigits(text, tail.end)
  tail.end = afterSmile(text, tail.end, memory)
  while (tail.end < text.length && isExtenderAt(text, tail.end))
    tail.end += (text.codePointAt(tail.end) ?? 0) > 0xffff ? 2 : 1
  return tail
}

/** A space and a letter: nothing of this sentence can follow. One letter is a picture (ℹ). */
function isBeforeWord(text: string, at: number): boolean {
  return isSpaceAt(text, at) && (kindsAt(text, at + 1) & LETTER) !== 0 && text.charAt(at + 1) !== '\u2139'
}

function followClosers(text: string, tail: Tail, opensQuote: (at: number) => boolean): void {
  for (;;) {
    const at = isSpaceAt(text, tail.end) ? skipSpace(text, tail.end) : tail.end
    const closer = text.charAt(at)
    const closes = at === tail.end ? closesGlued(text, at, opensQuote) : closesSpaced(text, at, opensQuote)
    if (!closes) return
    if (isQuote(closer)) tail.closesQuote = true
    else tail.closesBracket = true
    tail.end = at + (text.startsWith("''", at) ? 2 : 1)
  }
}

function closesGlued(text: string, at: number, opensQuote: (at: number) => boolean): boolean {
  const closer = text.charAt(at)
  if (!CLOSERS.has(closer)) return false
  // “ and « close in German and Danish, but open when a word follows at once.
  if (closer === '“' || closer === '«') return !startsWord(text, at + 1)
  return closer !== '"' || !opensQuote(at) || !startsWord(text, at + 1)
}

function closesSpaced(text: string, at: number, opensQuote: (at: number) => boolean): boolean {
  const closer = text.charAt(at)
  if (startsWord(text, at + 1)) return false
  // ,, So it is quoted on typewriters, as in Dutch. ''
  if (text.startsWith("''", at)) return isEndOrSpace(text, at + 2)
  return CLEAR_CLOSERS.has(closer) || (closer === '"' && !opensQuote(at))
}

function startsWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit >= 0xd800 && unit <= 0xdfff) return /^[\p{L}\p{N}]/u.test(text.slice(at, at + 2))
  return (kindsAt(text, at) & (LETTER | NUMBER)) !== 0
}

/** Behind the last note of a run that white space follows. */
function afterNotes(text: string, at: number, memory: TailMemory): number {
  if (at < memory.deadNotes || text.charAt(behindSpace(text, at)) !== '[') return at
  const runEnd = endOf(NOTES, text, at)
  memory.deadNotes = runEnd
  let end = runEnd
  while (end > at && !(text.charAt(end - 1) === ']' && isEndOrSpace(text, end))) end -= 1
  return end
}

function afterNoteDigits(text: string, at: number): number {
  return PROSE_BEFORE.test(text.slice(Math.max(0, at - 4), at)) ? endOf(NOTE_DIGITS, text, at) : at
}

function afterSmile(text: string, at: number, memory: TailMemory): number {
  const seen = behindSpace(text, at)
  const smile = mayBe(text, seen, ':;=8<') ? endOf(SMILEY, text, at) : at
  if (smile > at) return isEndOrSpace(text, smile) ? smile : at
  if (at < memory.deadPictures || !mayBe(text, seen, '')) return at
  const pictures = endOf(PICTURES, text, at)
  memory.deadPictures = pictures
  return isEndOrSpace(text, pictures) ? pictures : at
}

/** Whether a sign stands at `at` that a pattern has to look at: one of `plain`, or any beyond ASCII. */
function mayBe(text: string, at: number, plain: string): boolean {
  return text.charCodeAt(at) >= 0x80 || (at < text.length && plain.includes(text.charAt(at)))
}

function isDigitAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0x30 && unit <= 0x39
}

function behindSpace(text: string, at: number): number {
  return isSpaceAt(text, at) ? at + 1 : at
}

function isEndOrSpace(text: string, at: number): boolean {
  return at >= text.length || isSpaceAt(text, at)
}
