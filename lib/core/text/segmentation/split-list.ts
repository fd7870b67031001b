import type { Span } from '@/lib/core/text/span'
import type { LanguageRules } from './language-rules'
import { isHeldSpaceBefore, isPlainLetterAt, isSpaceAt } from './characters'

const BULLETS = new Set('•⁃▪◦●‣'.split(''))
const MARKER = /(?<=^|\s)(?:([•⁃▪◦●‣])\s{0,3})?(\d{1,3}|[a-z])(\.\)|[.)])(?=\s+\S)/gu
const COUNTING = /(?<!\p{L})(\p{L}+)\.\s$/u
const LONGEST_COUNTING = 8
/** A list that does not begin with its first number must count so far, or "type 2. See 3. below" would be one. */
const SHORTEST_TORN_LIST = 3

/**
 * Cuts a unit that runs on as a list ("1. Milk 2. Bread", "• Milk • Bread", "… the steps: a) … b) … c) …") into what
 * comes before and its entries. Markers must count on and the first must begin the unit or follow punctuation, so that
 * "for 1. above and 2. below" is left alone.
 */
export function splitList(text: string, unit: Span, rules: LanguageRules): Span[] {
  const slice = text.slice(unit.start, unit.end)
  const bullets = BULLETS.has(slice.charAt(0)) ? bulletStarts(slice) : []
  const cuts = (bullets.length > 1 ? bullets : markerStarts(slice, rules)).filter(
    (cut) => !isHeldSpaceBefore(slice, cut),
  )
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

type Sign = { at: number; bullet: string; label: string; delimiter: string }

/** What it stands behind, and the next sign that surely is a marker, since it follows the end of a sentence. */
type Marker = Sign & { behind: 'nothing' | 'word' | 'rare word' | 'abbreviation'; sure: Sign | undefined }

/** A list being read: its entries' starts, the marker that would count on, and how many entries make it a list. */
type List = { starts: number[]; next: string; shortest: number }

/** Where the entries of every counted list start. */
function markerStarts(slice: string, rules: LanguageRules): number[] {
  const lists: List[] = []
  for (const marker of readMarkers(slice, rules)) {
    let list = lists.at(-1)
    if (isCounted(marker, list)) continue
    if (list?.next !== nameOf(marker)) {
      // What does not count on begins a new list, or is a number in an entry of this one.
      if (!beginsList(slice, marker, list)) continue
      list = { starts: [], next: '', shortest: isFirst(marker) || marker.at === 0 ? 2 : SHORTEST_TORN_LIST }
      lists.push(list)
    }
    list.starts.push(marker.at)
    list.next = nameOfNext(marker)
  }
  return lists.filter(({ starts, shortest }) => starts.length >= shortest).flatMap(({ starts }) => starts)
}

function readMarkers(slice: string, rules: LanguageRules): Marker[] {
  if (!mayHoldList(slice)) return []
  const markers: Marker[] = []
  let sure: Sign | undefined
  for (const sign of readSigns(slice).reverse()) {
    const behind = behindOf(slice, sign.at, rules)
    markers.push({ ...sign, behind, sure })
    if (behind === 'nothing' && followsEnd(slice, sign.at)) sure = sign
  }
  return markers.reverse()
}

function readSigns(slice: string): Sign[] {
  return Array.from(slice.matchAll(MARKER), ({ index, 1: bullet = '', 2: label = '', 3: delimiter = '' }) => {
    return { at: index, bullet, label, delimiter }
  })
}

/** Whether there are two places that look like a marker's end. Fast path: no regular expression needed. */
function mayHoldList(slice: string): boolean {
  return countMarkerEnds(slice, '.') + countMarkerEnds(slice, ')') > 1
}

function countMarkerEnds(slice: string, delimiter: string): number {
  let count = 0
  for (let at = slice.indexOf(delimiter); at !== -1 && count < 2; at = slice.indexOf(delimiter, at + 1)) {
    if (isMarkerEnd(slice, at)) count += 1
  }
  return count
}

/** A digit or small letter and what cannot be inside a longer word before it. */
function isMarkerEnd(slice: string, at: number): boolean {
  if (at + 1 < slice.length && !isSpaceAt(slice, at + 1)) return false
  const before = slice.charAt(at - 1) === '.' ? at - 2 : at - 1
  const unit = slice.charCodeAt(before)
  if (unit >= 0x30 && unit <= 0x39) return true
  return unit >= 0x61 && unit <= 0x7a && !isPlainLetterAt(slice, before - 1)
}

function beginsList(slice: string, marker: Marker, before: List | undefined): boolean {
  const isNextOfLists = isFirst(marker) && before !== undefined && before.starts.length > 1
  return isNextOfLists || marker.bullet !== '' || followsEnd(slice, marker.at)
}

/** Whether it stands behind an abbreviation ("No."), and one that may be a word ("no."), if seldom ("fig."). */
function behindOf(
  slice: string,
  at: number,
  { beforeNumber, beforeLetter }: LanguageRules,
): Marker['behind'] {
  const [, word = ''] = COUNTING.exec(slice.slice(Math.max(0, at - LONGEST_COUNTING), at)) ?? []
  const lower = word.toLowerCase()
  if (!beforeNumber.has(lower)) return 'nothing'
  if (word !== lower || word.length === 1) return 'abbreviation'
  return beforeLetter?.has(word) === true ? 'rare word' : 'word'
}

/** "nr. 7." and "No. 1." count something else than entries; "The answer is no. 1. Wash … 2. Boil …" does not. */
function isCounted(marker: Marker, list: List | undefined): boolean {
  if (marker.behind === 'nothing') return false
  if (marker.behind === 'abbreviation' || (marker.behind === 'rare word' && list !== undefined)) return true
  const name = nameOf(marker)
  const sure = marker.sure && nameOf(marker.sure)
  if (sure === name) return true
  return sure === nameOfNext(marker) ? list?.next === sure : list?.next !== name
}

function nameOf({ bullet, label, delimiter }: Sign): string {
  return bullet + label + delimiter
}

function nameOfNext({ bullet, label, delimiter }: Sign): string {
  return bullet + following(label) + delimiter
}

function isFirst({ bullet, label }: Sign): boolean {
  return bullet !== '' || label === '1' || label === 'a'
}

function followsEnd(slice: string, at: number): boolean {
  return at === 0 || /[.:;!?]["”’)]?\s$/.test(slice.slice(Math.max(0, at - 3), at))
}

function following(label: string): string {
  return /\d/.test(label) ? String(Number(label) + 1) : String.fromCodePoint((label.codePointAt(0) ?? 0) + 1)
}
