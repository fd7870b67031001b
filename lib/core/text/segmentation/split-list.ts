import type { Span } from '@/lib/core/text/span'

const BULLETS = new Set('•⁃▪◦●‣'.split(''))
const MARKER = /(?<=^|\s)(?:([•⁃▪◦●‣])\s{0,3})?(\d{1,3}|[a-z])(\.\)|[.)])(?=\s+\S)/gu
/** A list that does not begin with its first number must count so far, or "type 2. See 3. below" would be one. */
const SHORTEST_TORN_LIST = 3

/**
 * Cuts a unit that runs on as a list ("1. Milk 2. Bread", "• Milk • Bread", "… the steps: a) … b) … c) …") into what
 * comes before and its entries. Markers must count on and the first must begin the unit or follow punctuation, so that
 * "for 1. above and 2. below" is left alone.
 */
export function splitList(text: string, unit: Span): Span[] {
  const slice = text.slice(unit.start, unit.end)
  const cuts = BULLETS.has(slice.charAt(0)) ? bulletStarts(slice) : []
  if (cuts.length < 2) cuts.splice(0, cuts.length, ...markerStarts(slice))
  const starts = cuts[0] === 0 ? cuts : [0, ...cuts]
  return starts.map((from, index) => ({
    start: unit.start + from,
    end: unit.start + (starts[index + 1] ?? slice.length),
  }))
}

function bulletStarts(slice: string): number[] {
  const bullet = slice.charAt(0)
  const starts: number[] = []
  for (let at = 0; at !== -1; at = slice.indexOf(bullet, at + 1)) {
    if (at === 0 || /\s/.test(slice.charAt(at - 1))) starts.push(at)
  }
  return starts
}

/** Where the entries of every counted list start. */
function markerStarts(slice: string): number[] {
  const starts: number[] = []
  let run: number[] = []
  let expected: string | undefined
  let isSure = false
  const close = () => {
    if (run.length >= (isSure ? 2 : SHORTEST_TORN_LIST)) starts.push(...run)
    run = []
  }
  for (const match of slice.matchAll(MARKER)) {
    const [, bullet = '', label = '', delimiter = ''] = match
    if (bullet + label + delimiter !== expected) {
      // What does not count on begins a new list, or is a number in an entry of this one.
      const isFirst = label === '1' || label === 'a'
      const isSign = bullet !== '' || beginsList(slice, match.index) || (isFirst && run.length > 1)
      if (!isSign) continue
      close()
      isSure = isFirst || bullet !== '' || match.index === 0
    }
    run.push(match.index)
    expected = bullet + following(label) + delimiter
  }
  close()
  return starts
}

function beginsList(slice: string, at: number): boolean {
  return at === 0 || /[.:;!?]["”’)]?\s$/.test(slice.slice(Math.max(0, at - 3), at))
}

function following(label: string): string {
  return /\d/.test(label) ? String(Number(label) + 1) : String.fromCodePoint((label.codePointAt(0) ?? 0) + 1)
}
