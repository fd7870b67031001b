import type { Span } from '../span'

const BULLETS = '•⁃▪◦●‣·*'
const MARKER = /(?<=^|\s)(?:([•⁃▪◦●‣])\s{0,3})?(\d{1,3}|[a-z])(\.\)|[.)])(?=\s+\S)/gu

/**
 * Cuts a unit that runs on as a list ("1. Milk 2. Bread", "• Milk • Bread", "a) … b) …") into its entries. It is one
 * only if it begins with a marker and the markers count on, so that "for 1. above and 2. below" is left alone.
 */
export function splitList(text: string, unit: Span): Span[] {
  const first = text.slice(unit.start, unit.start + 12)
  if (!/^\s*(?:[•⁃▪◦●‣]|(?:\d{1,3}|[a-z])[.)])/u.test(first)) return [unit]
  const slice = text.slice(unit.start, unit.end)
  const starts = markerStarts(slice)
  const cuts = starts.length > 1 ? starts : bulletStarts(slice)
  return [0, ...cuts.slice(1)].map((from, index, all) => ({
    start: unit.start + from,
    end: unit.start + (all[index + 1] ?? slice.length),
  }))
}

function markerStarts(slice: string): number[] {
  const starts: number[] = []
  let expected: string | undefined
  for (const match of slice.matchAll(MARKER)) {
    const [, bullet = '', label = '', delimiter = ''] = match
    if (expected === undefined && slice.slice(0, match.index).trim() !== '') break
    if (expected === undefined || expected === bullet + label + delimiter) {
      starts.push(match.index)
      expected = bullet + following(label) + delimiter
    }
  }
  return starts
}

function following(label: string): string {
  return /\d/.test(label) ? String(Number(label) + 1) : String.fromCodePoint((label.codePointAt(0) ?? 0) + 1)
}

function bulletStarts(slice: string): number[] {
  const bullet = slice.trimStart().charAt(0)
  if (!BULLETS.includes(bullet)) return []
  const starts: number[] = []
  for (let at = slice.indexOf(bullet); at !== -1; at = slice.indexOf(bullet, at + 1)) {
    if (at === 0 || /\s/.test(slice.charAt(at - 1))) starts.push(at)
  }
  return starts
}
