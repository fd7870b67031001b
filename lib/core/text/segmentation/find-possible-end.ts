import { endOf, TERMINATORS } from './characters'

/**
 * A run of terminators, or something softer, `[mark, runEnd)` in UTF-16. Soft is what ends a sentence only if another
 * clearly begins behind it: a dash that breaks off a quotation, a smiley, a run of emoji.
 */
export type PossibleEnd = { mark: number; runEnd: number; isSoft: boolean }

/** A unit's text, and where it comes from: single units are read faster from the whole text than from a slice of it. */
export type Slice = { text: string; host: string; offset: number }

/** The Ethiopic full stop ። as many keyboards give it: two signs of the one between words. */
const TYPED_APART = '\u1361\u1361'
const NOTHING = 0
const TERMINATOR = 1
const MAYBE = 2

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
    const kind = table[host.charCodeAt(offset + at)]
    if (kind === NOTHING) continue
    if (kind === TERMINATOR) return { mark: at, runEnd: runEnd(text, at, table), isSoft: false }
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

function runEnd(text: string, from: number, table: Uint8Array): number {
  let end = from + 1
  while (end < text.length && table[text.charCodeAt(end)] === TERMINATOR) end += 1
  return end
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
  const isTerminator = new RegExp(`[${TERMINATORS}${more}]`, 'u')
  const isSoft = /[-–—:;=\u1361\p{Emoji_Presentation}\ud800-\udbff]/u
  const table = new Uint8Array(0x10000)
  for (let unit = 0; unit < table.length; unit += 1) {
    const character = String.fromCharCode(unit)
    if (isTerminator.test(character)) table[unit] = TERMINATOR
    else if (isSoft.test(character)) table[unit] = MAYBE
  }
  TABLES.set(more, table)
  return table
}
