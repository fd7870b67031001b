import { endOf, isSpaceAt, TERMINATORS } from './characters'

/**
 * A run of terminators, or something softer, `[mark, runEnd)` in UTF-16. Soft is what ends a sentence only if another
 * clearly begins behind it: a dash that breaks off a quotation, a smiley, a run of emoji.
 */
export type PossibleEnd = { mark: number; runEnd: number; isSoft: boolean }

/** A unit's text, and where it comes from: single units are read faster from the whole text than from a slice of it. */
export type Slice = { text: string; host: string; offset: number }

/** The Ethiopic full stop ። as many keyboards give it: two signs of the one between words. */
const TYPED_APART = '\u1361\u1361'
/** What a unit may begin; 0 until a text holds it, since to look at all there are takes longer than to cut a text. */
const NOTHING = 1
const TERMINATOR = 2
const MAYBE = 3

const SOFT = /(?:--|[—–])(?=["”’]\s+["“‘]?\p{Lu})|(?<=\s)[:;=]-?[)(DP]+(?=\s+\p{Lu})/uy
const EMOJI = /\p{Emoji_Presentation}+/uy
const CAPITAL_NEXT = /\s+\p{Lu}/uy
const TABLES = new Map<string, Uint8Array>()

/**
 * Finds the next place from `from` at which a sentence may end. Nearly all of a text is letters and spaces: each unit is
 * looked up in a table, and patterns are tried only where the table sees a reason to. `more` are further terminators.
 */
export function findPossibleEnd(
  { text, host, offset }: Slice,
  from: number,
  more = '',
): PossibleEnd | undefined {
  const table = TABLES.get(more) ?? createTable(more)
  const { length } = text
  for (let at = from; at < length; at += 1) {
    const unit = host.charCodeAt(offset + at)
    const kind = table[unit] || learn(table, unit, more)
    if (kind === NOTHING || (kind === MAYBE && isIdle(text, at))) continue
    if (kind === TERMINATOR) return { mark: at, runEnd: runEnd(text, at, more), isSoft: false }
    const end = tryAt(text, at, more)
    if (end !== undefined) return end
    const emojiEnd = endOf(EMOJI, text, at)
    if (emojiEnd === at) continue
    if (endOf(CAPITAL_NEXT, text, emojiEnd) > emojiEnd) return { mark: at, runEnd: emojiEnd, isSoft: true }
    // A run of emoji is looked at once: from inside it the answer would be the same.
    at = emojiEnd - 1
  }
  return undefined
}

function runEnd(text: string, from: number, more: string): number {
  const table = TABLES.get(more) ?? createTable(more)
  let end = from + 1
  while (end < text.length && isTerminator(table, text.charCodeAt(end), more)) end += 1
  return end
}

function isTerminator(table: Uint8Array, unit: number, more: string): boolean {
  return (table[unit] || learn(table, unit, more)) === TERMINATOR
}

/** What ends nothing without a certain neighbour: "-" without another, ":" without space. Fast path: no regular expression needed. */
function isIdle(text: string, at: number): boolean {
  switch (text.charAt(at)) {
    case '-':
      return text.charAt(at + 1) !== '-'
    case ':':
    case ';':
    case '=':
      return at === 0 || !isSpaceAt(text, at - 1)
    case '–':
    case '—':
      return !/["”’]/.test(text.charAt(at + 1))
    default:
      return false
  }
}

/** What is written with two units, or depends on what stands around it. */
function tryAt(text: string, at: number, more: string): PossibleEnd | undefined {
  const terminators = patternOf(more)
  terminators.lastIndex = at
  if (terminators.test(text)) return { mark: at, runEnd: terminators.lastIndex, isSoft: false }
  const softEnd = endOf(SOFT, text, at)
  return softEnd > at ? { mark: at, runEnd: softEnd, isSoft: true } : undefined
}

const PATTERNS = new Map<string, RegExp>()

function patternOf(more: string): RegExp {
  const known = PATTERNS.get(more)
  if (known !== undefined) return known
  const pattern = new RegExp(`(?:[${TERMINATORS}${more}]|${TYPED_APART})+`, 'uy')
  PATTERNS.set(more, pattern)
  return pattern
}

/** One entry for each UTF-16 unit: what a surrogate stands for depends on the next one. */
function createTable(more: string): Uint8Array {
  const table = new Uint8Array(0x10000).fill(NOTHING, 0, 0x80)
  for (const soft of '-:;=') table[soft.charCodeAt(0)] = MAYBE
  for (const terminator of '.!?') table[terminator.charCodeAt(0)] = TERMINATOR
  for (const terminator of more) if (terminator <= '\x7f') table[terminator.charCodeAt(0)] = TERMINATOR
  for (const quote of '‘’“”') table[quote.charCodeAt(0)] = NOTHING
  TABLES.set(more, table)
  return table
}

const SOFT_UNIT = /[–—\u1361\p{Emoji_Presentation}\ud800-\udbff]/u

function learn(table: Uint8Array, unit: number, more: string): number {
  const character = String.fromCharCode(unit)
  const terminators = patternOf(more)
  terminators.lastIndex = 0
  const kind = terminators.test(character) ? TERMINATOR : SOFT_UNIT.test(character) ? MAYBE : NOTHING
  table[unit] = kind
  return kind
}
