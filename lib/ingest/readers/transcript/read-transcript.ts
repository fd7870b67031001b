import { splitBlocks } from '@/lib/core/text/canonicalise'
import type { BlockNode, ParagraphNode } from '@/lib/schema/article-document'
import { isInCapitals } from './speaker-label'
import { turnHead, type TurnHead } from './turn-head'

const FEWEST_TURNS = 3
/** Lines that begin no turn and stand before the first one: a title, who was there. */
const LONGEST_PREAMBLE = 0.4
/** Of the paragraphs, how many begin a turn at least: with times and without. */
const TIMED_SHARE = 1 / 6
const NAMED_SHARE = 1 / 2
/** What holds for most turns, and for nearly all. */
const MOST = 0.8
const MOSTLY = 0.95
/** By how much people who speak at once may be out of order, in milliseconds. */
const OVERLAP = 5_000
/** What is said in a turn, on average, in UTF-16 units. */
const SHORTEST_TURN = 12
/** A recording without hours begins by then. A later first time is a time of day, which belongs to the text. */
const FIRST_TIME_BY = 2 * 60_000

type Line = { text: string; head: TurnHead | undefined; isFirst: boolean }

/**
 * The blocks of a text if it is a transcript: who speaks and when stand at the beginnings of its turns, and are kept beside
 * the words. `undefined` in doubt, since an interview reads well as it is, and a table of names is none.
 */
export function readTranscript(
  text: string,
  paragraphOf: (text: string) => ParagraphNode,
): BlockNode[] | undefined {
  const lines = splitBlocks(text).flatMap((block) =>
    block
      .split('\n')
      .map((line, index): Line => ({ text: line, head: turnHead(line), isFirst: index === 0 })),
  )
  const returning = returningNames(lines)
  const first = lines.findIndex(({ head }) => head && isCertain(head, returning))
  // Before the first turn there are lines such as "Place: Paris"; after it a name may come once, if it looks like the others.
  const known = lines.map((line, index) =>
    first !== -1 && index >= first && line.head && isTurn(line.head, returning)
      ? line
      : { ...line, head: undefined },
  )
  return isTranscript(known) ? blocksOf(known, paragraphOf) : undefined
}

/** The names that begin more than one turn. */
function returningNames(lines: readonly Line[]): Set<string> {
  const counts = new Map<string, number>()
  for (const { head } of lines) {
    if (head?.speaker !== undefined) counts.set(head.speaker, (counts.get(head.speaker) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([name]) => name))
}

function isCertain({ speaker, time }: TurnHead, returning: ReadonlySet<string>): boolean {
  return time !== undefined || (speaker !== undefined && returning.has(speaker))
}

/** A name that comes once counts alone on its line, and in capitals where the others are too. */
function isTurn(head: TurnHead, returning: ReadonlySet<string>): boolean {
  if (isCertain(head, returning)) return true
  if (head.speaker === undefined) return false
  return head.words === '' || (isInCapitals(head.speaker) && [...returning].every(isInCapitals))
}

function isTranscript(lines: readonly Line[]): boolean {
  const first = lines.findIndex(({ head }) => head)
  const turns = lines.flatMap(({ head }) => head ?? [])
  if (turns.length < FEWEST_TURNS || first > LONGEST_PREAMBLE * lines.length) return false
  const paragraphs = lines.slice(first).filter(({ isFirst }) => isFirst).length
  const spoken = lines.slice(first).reduce((sum, { text, head }) => sum + (head?.words ?? text).length, 0)
  if (spoken < SHORTEST_TURN * turns.length) return false
  return turns.every(({ time }) => time !== undefined)
    ? turns.length >= TIMED_SHARE * paragraphs && fitsRecording(turns)
    : turns.length >= NAMED_SHARE * paragraphs && fitsRecording(turns) && areNames(turns)
}

/**
 * Without times, only names tell a transcript: at least two that are in capitals or of two words and begin most turns, or
 * any if nearly all are alone on their lines.
 */
function areNames(turns: readonly TurnHead[]): boolean {
  const labelled = turns.flatMap(({ speaker, words }) => (speaker === undefined ? [] : [{ speaker, words }]))
  const alone = labelled.filter(({ words }) => words === '')
  if (alone.length >= MOSTLY * labelled.length) return distinctNames(labelled) > 1
  const named = labelled.filter(({ speaker }) => isPlainlyName(speaker))
  return distinctNames(named) > 1 && named.length >= MOST * labelled.length
}

function distinctNames(labelled: readonly { speaker: string }[]): number {
  return new Set(labelled.map(({ speaker }) => speaker)).size
}

function isPlainlyName(name: string): boolean {
  return isInCapitals(name) || /\s/.test(name) || name.length === 1
}

/** Times of a recording run on, and begin near nothing; a day's do not. A passage from the middle is known by its hours. */
function fitsRecording(turns: readonly TurnHead[]): boolean {
  const times = turns.flatMap(({ time, ...head }) => (time === undefined ? [] : [{ ...head, time }]))
  const steps = times.map(({ time }, index) => time - (times[index - 1]?.time ?? 0))
  const back = steps.filter((step) => step < -OVERLAP).length
  const [first] = times
  if (back > (1 - MOSTLY) * times.length || !first) return back === 0
  return (
    first.time <= FIRST_TIME_BY ||
    (first.hasHours && first.speaker !== undefined && first.time % 60_000 !== 0)
  )
}

function blocksOf(lines: readonly Line[], paragraphOf: (text: string) => ParagraphNode): BlockNode[] {
  const paragraphs: { words: string[]; begins: Beginning }[] = []
  let before: string | undefined
  let begins: Beginning = {}
  let isOpen = false
  for (const { text, head, isFirst } of lines) {
    // A head without words holds until there are some.
    if (head) begins = { ...begins, ...beginningOf(head) }
    const words = head?.words ?? text
    isOpen &&= !head && !isFirst
    if (words === '') continue
    if (isOpen) paragraphs.at(-1)?.words.push(words)
    else paragraphs.push({ words: [words], begins: withoutSame(begins, before) })
    before = begins.speaker ?? before
    isOpen = true
    begins = {}
  }
  return paragraphs.map(({ words, begins: attrs }) => ({ ...paragraphOf(words.join('\n')), attrs }))
}

type Beginning = { speaker?: string; time?: number }

function beginningOf({ speaker, time }: TurnHead): Beginning {
  return { ...(speaker !== undefined && { speaker }), ...(time !== undefined && { time }) }
}

/** Without a speaker who only goes on. */
function withoutSame({ speaker, ...begins }: Beginning, before: string | undefined): Beginning {
  return speaker === undefined || speaker === before ? begins : { ...begins, speaker }
}
