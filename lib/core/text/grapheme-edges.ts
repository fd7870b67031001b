/** How many UTF-16 units are segmented at a time: `Intl.Segmenter` reads all it was given for every cluster it finds. */
const PART = 64

const JOINS_BEFORE = 1
const JOINS_AFTER = 2
const KNOWN = 4

/** What never begins a cluster, and the parts of Korean syllables and of flags, which may go on from one of their kind. */
const MAY_JOIN_BEFORE =
  /[\p{M}\p{Grapheme_Extend}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d\u0e33\u0eb3\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb]/u
/** Marks, joiners, flags, parts of Korean syllables, and signs that are written before a letter and belong to it. */
const MAY_JOIN_AFTER =
  /[\p{M}\p{Cf}\p{Regional_Indicator}\r\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb\u0d4e\u{111c2}\u{111c3}\u{113d1}\u{1193f}\u{11941}\u{11a3a}\u{11a84}-\u{11a89}\u{11d46}\u{11f02}]/u
/** Controls, which stand alone, though they are format characters like the ones that join. */
const STANDS_ALONE = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/

/** How each code unit joins, as it was asked for: a memory of `joining`, nothing else. */
const units = new Uint8Array(0x10000)
const pairs = new Map<number, number>()

function joining(character: string): number {
  if (STANDS_ALONE.test(character)) return KNOWN
  return (
    KNOWN +
    (MAY_JOIN_BEFORE.test(character) ? JOINS_BEFORE : 0) +
    (MAY_JOIN_AFTER.test(character) ? JOINS_AFTER : 0)
  )
}

function joiningOf(code: number): number {
  const known = code < 0x10000 ? units[code] : pairs.get(code)
  if (known !== undefined && known !== 0) return known
  const found = joining(String.fromCodePoint(code))
  if (code < 0x10000) units[code] = found
  else pairs.set(code, found)
  return found
}

/**
 * Whether a cluster surely ends between two code points, whatever stands around them. All that may depend on more is
 * left to `Intl.Segmenter`.
 */
export function isSureEdge(before: number, after: number): boolean {
  if (before === 0x0d) return after !== 0x0a
  return (joiningOf(before) & JOINS_AFTER) === 0 && (joiningOf(after) & JOINS_BEFORE) === 0
}

/**
 * Calls `found` with the start and end (UTF-16) of each grapheme cluster of `text` from `from`, where one begins, to `to`.
 * The text is segmented in parts; what a part ends with is read again with the next one, as it may go on there. A cluster
 * that fills a part gets one twice as long, so that time grows with the length of the text alone.
 */
export function eachCluster(
  text: string,
  { from, to }: { from: number; to: number },
  found: (start: number, end: number) => void,
): void {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  let size = PART
  for (let start = from; start < to;) {
    const end = Math.min(to, start + size)
    const part = segmenter.segment(text.slice(start, end))
    const first = part.containing(0)?.segment.length ?? end - start
    if (end < to && first === end - start) {
      size *= 2
      continue
    }
    if (first > PART) {
      found(start, start + first)
      start += first
    } else start = reportPart(part, { start, end, isLast: end === to }, found)
    size = PART
  }
}

/** Reports the clusters of a part, but for the last one if more follows; gives where the next part starts. */
function reportPart(
  part: Intl.Segments,
  { start, end, isLast }: { start: number; end: number; isLast: boolean },
  found: (start: number, end: number) => void,
): number {
  for (const { index, segment } of part) {
    const at = start + index
    if (at + segment.length === end && !isLast) return at
    found(at, at + segment.length)
  }
  return end
}
