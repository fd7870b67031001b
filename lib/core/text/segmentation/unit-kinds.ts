/** What a UTF-16 unit is, in bits; one half of a surrogate pair is none of it. */
export const LETTER = 1
export const CAPITAL = 2
export const SMALL = 4
export const NUMBER = 8
export const MARK = 16
const KNOWN = 32

/** As they were asked for: a text holds few different units, and patterns cost most of the time that a first text takes. */
const kinds = new Uint8Array(0x10000)

/** The kinds of the unit at `at`: `LETTER`, with `CAPITAL` (Lu, Lt) or `SMALL` (Ll) where it has a case, `NUMBER` or `MARK`. */
export function kindsAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return (kinds[unit] ?? 0) || learn(unit)
}

function learn(unit: number): number {
  if (Number.isNaN(unit)) return 0
  const found = KNOWN | (unit < 0x80 ? kindsOfAscii(unit) : kindsOf(String.fromCharCode(unit)))
  kinds[unit] = found
  return found
}

function kindsOfAscii(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return NUMBER
  if (unit >= 0x41 && unit <= 0x5a) return LETTER | CAPITAL
  return unit >= 0x61 && unit <= 0x7a ? LETTER | SMALL : 0
}

function kindsOf(character: string): number {
  // General punctuation, of which every text has some.
  if (character >= '\u2000' && character <= '\u206f') return 0
  if (/\p{L}/u.test(character)) {
    if (/\p{Ll}/u.test(character)) return LETTER | SMALL
    return /[\p{Lu}\p{Lt}]/u.test(character) ? LETTER | CAPITAL : LETTER
  }
  if (/\p{N}/u.test(character)) return NUMBER
  return /\p{M}/u.test(character) ? MARK : 0
}
