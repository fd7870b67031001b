/** A caption: when it is shown, in milliseconds, and its lines as the file has them. */
export type Cue = { start: number; end: number; lines: readonly string[] }

export type Captions = {
  cues: readonly Cue[]
  /** What the head of a WebVTT file says. */
  language: string | undefined
  /** Lines outside of captions and comments. */
  strays: number
}

const TIMES =
  /^\s*(?:(\d{1,3}):)?([0-5]?\d):([0-5]\d)(?:[.,](\d{1,3}))?\s*-->\s*(?:(\d{1,3}):)?([0-5]?\d):([0-5]\d)(?:[.,](\d{1,3}))?/

/** What a block of WebVTT that shows nothing begins with. */
const UNSHOWN = /^(?:NOTE|STYLE|REGION)(?:\s|$)/

const HEADER = 'WEBVTT'

/**
 * The captions of a SubRip or WebVTT file, in the order of the file. Forgiving, as players are: a missing number, a
 * missing empty line, or a decimal point in place of a comma is accepted.
 */
export function parseCaptions(text: string): Captions {
  const lines = text.replace(/^\ufeff/, '').split(/\r{0,2}\n|\r/)
  const isWebVtt = lines[0]?.startsWith(HEADER) ?? false
  const cues: { start: number; end: number; lines: string[] }[] = []
  let strays = 0
  let language: string | undefined
  for (const line of kindsOf(lines, { isWebVtt })) {
    const cue = cues.at(-1)
    if (line.kind === 'times') cues.push({ ...line.times, lines: [] })
    else if (line.kind === 'unshown') {
      if (!cue) language ??= /^\s*Language:\s*(\S+)/i.exec(line.text)?.[1]
    } else if (cue && !line.isApart) cue.lines.push(line.text)
    else strays += 1
  }
  return { cues, language, strays }
}

type Line =
  | { kind: 'times'; times: Times }
  /** Part of the head, or of a block that shows nothing. */
  | { kind: 'unshown'; text: string }
  /** `isApart` where an empty line has ended the caption: in SubRip files none does. */
  | { kind: 'words'; text: string; isApart: boolean }

/** What each line is, without empty ones and the numbers and names of captions. */
function* kindsOf(lines: readonly string[], { isWebVtt }: { isWebVtt: boolean }): Generator<Line> {
  let isUnshown = isWebVtt
  let isApart = false
  for (const [index, text] of lines.entries()) {
    const times = timesOf(text)
    if (times) {
      isUnshown = false
      isApart = false
      yield { kind: 'times', times }
    } else if (text.trim() === '') {
      isUnshown = false
      isApart = isWebVtt
    } else if (isUnshown || (isApart && UNSHOWN.test(text))) {
      isUnshown = true
      yield { kind: 'unshown', text }
    } else if (!isName(lines, index, { isApart })) yield { kind: 'words', text, isApart }
  }
}

/** Whether a line is the number of the caption that follows, or, behind an empty line, its name. */
function isName(lines: readonly string[], index: number, { isApart }: { isApart: boolean }): boolean {
  const isBeforeTimes = timesOf(lines[index + 1] ?? '') !== undefined
  return isBeforeTimes && (isApart || /^\s*\d+\s*$/.test(lines[index] ?? ''))
}

type Times = { start: number; end: number }

function timesOf(line: string): Times | undefined {
  const found = TIMES.exec(line)
  if (!found) return undefined
  const [start, end] = [found.slice(1, 5), found.slice(5, 9)].map(millisecondsOf)
  return start === undefined || end === undefined ? undefined : { start, end }
}

/** Hours, minutes, seconds and the digits behind the decimal sign. */
export function millisecondsOf([hours, minutes, seconds, decimals]: readonly (string | undefined)[]): number {
  const whole = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)
  return whole * 1000 + Number((decimals ?? '').padEnd(3, '0'))
}
