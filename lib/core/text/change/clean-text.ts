/** A text without what nobody reads, and where each of its units stood in the original (UTF-16). */
export type CleanText = { clean: string; starts: Int32Array }

/**
 * Leaves out what is in a text for the sake of layout: soft hyphens, invisible marks, the hyphen of a word that was cut
 * at the end of a line, paired marks of emphasis and code (`*so*`, `**so**`, `_so_`). Writes the apostrophes and hyphens
 * of words, and character references, in one form. Linear in the length of the text.
 */
export function cleanText(text: string): CleanText {
  const marks = pairedMarks(text)
  const parts: string[] = []
  const starts: number[] = []
  for (let at = 0; at < text.length;) {
    const reading = marks.has(at) ? { length: marks.get(at) ?? 1, reads: '' } : readAt(text, at)
    for (let unit = 0; unit < reading.reads.length; unit += 1)
      starts.push(at + Math.min(unit, reading.length - 1))
    parts.push(reading.reads)
    at += reading.length
  }
  return { clean: parts.join(''), starts: Int32Array.from(starts) }
}

type Reading = { length: number; reads: string }

function readAt(text: string, at: number): Reading {
  const character = text.charAt(at)
  if (INVISIBLE.test(character)) return { length: 1, reads: '' }
  if (character === '&') return readReference(text, at)
  if (APOSTROPHES.test(character)) return { length: 1, reads: isInWord(text, at) ? "'" : character }
  if (HYPHENS.test(character)) return readHyphen(text, at)
  return { length: 1, reads: character }
}

function readReference(text: string, at: number): Reading {
  const [reference = ''] = /^&(?:amp|nbsp|quot|lt|gt|#39|apos);/.exec(text.slice(at, at + 6)) ?? []
  return reference === ''
    ? { length: 1, reads: '&' }
    : { length: reference.length, reads: REFERENCES[reference] ?? reference }
}

/** "govern-\nment" is one word cut at the end of a line. */
function readHyphen(text: string, at: number): Reading {
  if (!LETTER_END.test(text.slice(Math.max(0, at - 2), at))) return { length: 1, reads: '-' }
  const [gap = ''] = /^\n(?=\p{Ll})/u.exec(text.slice(at + 1, at + 4)) ?? []
  return gap === '' ? { length: 1, reads: '-' } : { length: 1 + gap.length, reads: '' }
}

function isInWord(text: string, at: number): boolean {
  return LETTER_END.test(text.slice(Math.max(0, at - 2), at)) && LETTER.test(text.slice(at + 1, at + 3))
}

/** The offsets and lengths of marks of emphasis that stand in pairs around words. */
function pairedMarks(text: string): Map<number, number> {
  const paired = new Map<number, number>()
  const open = new Map<string, number>()
  for (const { 0: mark, index } of text.matchAll(/[*_`]+/g)) {
    const before = text.charAt(index - 1)
    const after = text.charAt(index + mark.length)
    const begun = open.get(mark)
    if (begun !== undefined && OUTSIDE.test(after) && !OUTSIDE_SPACE.test(before)) {
      paired.set(begun, mark.length)
      paired.set(index, mark.length)
      open.delete(mark)
    } else if (OUTSIDE.test(before) && !OUTSIDE_SPACE.test(after)) open.set(mark, index)
  }
  return paired
}

/** Nothing, white space, or a sign: where a mark of emphasis may border. */
const OUTSIDE = /^(?:$|[\s\p{P}])/u
const OUTSIDE_SPACE = /^(?:$|\s)/

/** Soft hyphen, zero-width space, word joiner, byte order mark, direction marks, the stroke that lengthens Arabic. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff\u200e\u200f\u061c\u0640]/
const APOSTROPHES = /[’ʼ‘´`＇]/
const HYPHENS = /[-‐‑]/
const LETTER = /^[\p{L}\p{M}]/u
const LETTER_END = /[\p{L}\p{M}]$/u

const REFERENCES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&nbsp;': ' ',
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&#39;': "'",
  '&apos;': "'",
}
