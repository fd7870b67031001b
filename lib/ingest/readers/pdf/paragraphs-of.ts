import type { Line } from './fragment'
import { median } from './median'

/** Lines that belong together, and the page they begin on. */
export type Paragraph = { lines: Line[]; page: number }

/** An end of sentence, with what may close after it. */
const ENDS = /[.!?:…。！？][\p{Pe}\p{Pf}"'”’\d\]]*$/u
const BULLET = /^[•▪◦‣●■–—·*-]\s/
const NUMBER = /^\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s/i
const LOWERCASE = /^[\p{Ll}]/u

/** A column's lines as paragraphs: parted by more space, an indent, a short last line, or another look. */
export function paragraphsOf(lines: readonly Line[], page: number): Paragraph[] {
  const column = measure(lines)
  const paragraphs: Paragraph[] = []
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const open = paragraphs.at(-1)
    if (before && open && !isParted(before, line, column)) open.lines.push(line)
    else paragraphs.push({ lines: [line], page })
  }
  return paragraphs
}

/** Whether a paragraph that a page or column cut goes on in this one. */
export function goesOn(first: Paragraph, second: Paragraph): boolean {
  const [end, start] = [first.lines.at(-1), second.lines[0]]
  if (!end || !start || !isSameSize(end, start)) return false
  return !ENDS.test(end.text) && (LOWERCASE.test(start.text) || /[\p{L}][-\u00ad‐]$/u.test(end.text))
}

type Column = { start: number; end: number; pitch: number }

function measure(lines: readonly Line[]): Column {
  const pitches = lines.slice(1).map((line, index) => line.y - (lines[index]?.y ?? 0))
  const starts = lines.map(startOf).toSorted((a, b) => a - b)
  const ends = lines.map(endOf).toSorted((a, b) => a - b)
  return {
    start: starts[Math.floor(starts.length / 4)] ?? 0,
    end: ends[Math.floor(ends.length * 0.9)] ?? 0,
    pitch: median(pitches.filter((pitch) => pitch > 0)),
  }
}

function isParted(before: Line, line: Line, column: Column): boolean {
  const isOther = !isSameSize(before, line) || isFarBelow(before, line, column) || BULLET.test(line.text)
  return isOther || isIndented(before, line, column) || isAfterLastLine(before, line, column)
}

function isFarBelow(before: Line, line: Line, { pitch: usual }: Column): boolean {
  const pitch = line.y - before.y
  return pitch < 0 || pitch > Math.max(usual * 1.35, line.size * 0.9) || pitch > line.size * 2.4
}

function isIndented(before: Line, line: Line, { start }: Column): boolean {
  // What follows a bullet hangs under its text.
  if (BULLET.test(before.text) || NUMBER.test(before.text)) return false
  const indent = startOf(line) - start
  return indent > line.size * 0.7 && indent < line.size * 5 && startOf(before) - start < line.size * 0.5
}

/** Whether the line before looks like the last of its paragraph, and this one like the first of another. */
function isAfterLastLine(before: Line, line: Line, column: Column): boolean {
  const width = column.end - column.start
  const isShort = endOf(before) < column.end - width * 0.12
  const isEnded = ENDS.test(before.text)
  if (NUMBER.test(line.text) && (isShort || isEnded)) return true
  if (isShort && isEnded) return true
  // A short line in another look than what follows is a heading, a name or a date.
  if (isShort && before.font !== line.font) return true
  return endOf(before) < column.end - width * 0.5 && !LOWERCASE.test(line.text)
}

function isSameSize(one: Line, other: Line): boolean {
  return Math.abs(one.size - other.size) <= Math.max(one.size, other.size) * 0.08
}

/** Places along the line in the direction of reading, so that both directions compare alike. */
function startOf({ isRtl, x0, x1 }: Line): number {
  return isRtl ? -x1 : x0
}

function endOf({ isRtl, x0, x1 }: Line): number {
  return isRtl ? -x0 : x1
}
