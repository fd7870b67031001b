import { millisecondsOf } from './parse-captions'
import { speakerLabel, splitLabel } from './speaker-label'

/** How a line begins a turn: who speaks, from when, and the words that follow on the same line. */
export type TurnHead = {
  speaker: string | undefined
  time: number | undefined
  /** Whether the time is written with hours. */
  hasHours: boolean
  words: string
}

const CLOCK = String.raw`(?:(\d{1,3}):)?([0-5]?\d):([0-5]\d)(?:[.,](\d{1,3}))?`

/** A time at the beginning of a line; the first and the last group are its brackets. */
const LEADING = new RegExp(String.raw`^([[(])?${CLOCK}([\])])?(?:\s*[-–—])?\s+`)
/** "Name [0:12]: words", "Name (0:12)", "[Name] [0:12] words". */
const AFTER_NAME = new RegExp(String.raw`^\[?([^[(:\]]{1,60})\]?\s?[[(]${CLOCK}[\])]\s*:?(?:\s+|$)`)
/** "Name  0:12" on a line of its own. */
const ALONE = new RegExp(String.raw`^(\D.{0,59}?)\s+${CLOCK}$`)

/** The head of a turn that a line of a transcript begins with, if it looks like one. */
export function turnHead(line: string): TurnHead | undefined {
  return afterName(line) ?? alone(line) ?? afterTime(line) ?? beforeColon(line, undefined)
}

function afterName(line: string): TurnHead | undefined {
  const found = AFTER_NAME.exec(line)
  if (!found) return undefined
  const speaker = speakerLabel(found[1] ?? '')
  if (speaker === undefined) return undefined
  return { speaker, ...timeIn(found.slice(2, 6)), words: line.slice(found[0].length) }
}

function alone(line: string): TurnHead | undefined {
  const found = line.length > 80 ? null : ALONE.exec(line)
  if (!found) return undefined
  const speaker = speakerLabel(found[1] ?? '')
  return speaker === undefined ? undefined : { speaker, ...timeIn(found.slice(2, 6)), words: '' }
}

function afterTime(line: string): TurnHead | undefined {
  const found = LEADING.exec(line)
  if (!found) return undefined
  const time = timeIn(found.slice(2, 6))
  const rest = line.slice(found[0].length)
  const isBracketed = found[1] !== undefined && found[6] !== undefined
  const labelled = beforeColon(rest, time)
  if (labelled) return labelled
  if (isBracketed) return { speaker: undefined, ...time, words: rest }
  // "0:12 Name" on a line of its own.
  const speaker = speakerLabel(rest)
  return speaker === undefined ? undefined : { speaker, ...time, words: '' }
}

type Time = Pick<TurnHead, 'time' | 'hasHours'>

function beforeColon(line: string, time: Time | undefined): TurnHead | undefined {
  const label = splitLabel(line)
  return label && { time: undefined, hasHours: false, ...time, ...label }
}

function timeIn(parts: readonly (string | undefined)[]): Time {
  return { time: millisecondsOf(parts), hasHours: parts[0] !== undefined }
}
