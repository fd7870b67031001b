import { splitBlocks } from '@/lib/core/text/canonicalise'
import type { BlockNode, ParagraphNode } from '@/lib/schema/article-document'
import { turnHead, type TurnHead } from './turn-head'

const FEWEST_TURNS = 3
/** Lines that begin no turn and stand before the first one: a title, who was there. */
const LONGEST_PREAMBLE = 0.4
/** What is said in a turn, on average, in UTF-16 units. */
const SHORTEST_TURN = 12
/** Later, the first time is one of the day, and part of what is told. */
const FIRST_TIME_BY = 10 * 60_000

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
  // Before the first turn there are lines such as "Place: Paris"; after it a name may come once.
  const known = lines.map((line, index) =>
    first === -1 || index < first ? { ...line, head: undefined } : line,
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

function isTranscript(lines: readonly Line[]): boolean {
  const first = lines.findIndex(({ head }) => head)
  const turns = lines.filter(({ head }) => head !== undefined)
  if (turns.length < FEWEST_TURNS || first > LONGEST_PREAMBLE * lines.length) return false
  const paragraphs = lines.slice(first).filter(({ isFirst }) => isFirst).length
  const spoken = lines.slice(first).reduce((sum, { text, head }) => sum + (head?.words ?? text).length, 0)
  if (turns.length < paragraphs / 2 || spoken < SHORTEST_TURN * turns.length) return false
  const named = new Set(turns.flatMap(({ head }) => head?.speaker ?? []))
  return fitsRecording(turns) && (turns.every(({ head }) => head?.time !== undefined) || named.size > 1)
}

/** Times of a recording run on, and begin near nothing; a day's do not. A passage from the middle is known by its hours. */
function fitsRecording(turns: readonly Line[]): boolean {
  const times = turns.flatMap(({ head }) => (head?.time === undefined ? [] : [{ ...head, time: head.time }]))
  const isInOrder = times.every(({ time }, index) => time >= (times[index - 1]?.time ?? 0))
  const [first] = times
  return (
    isInOrder && (!first || first.time <= FIRST_TIME_BY || (first.hasHours && first.speaker !== undefined))
  )
}

function blocksOf(lines: readonly Line[], paragraphOf: (text: string) => ParagraphNode): BlockNode[] {
  const paragraphs: { words: string[]; begins: Beginning }[] = []
  let speaker: string | undefined
  let begins: Beginning = {}
  let isOpen = false
  for (const { text, head, isFirst } of lines) {
    if (head) {
      begins = beginningOf(head, speaker)
      speaker = head.speaker ?? speaker
    }
    const words = head?.words ?? text
    isOpen &&= !head && !isFirst
    if (words === '') continue
    if (isOpen) paragraphs.at(-1)?.words.push(words)
    else paragraphs.push({ words: [words], begins })
    isOpen = true
    begins = {}
  }
  return paragraphs.map(({ words, begins: attrs }) => ({ ...paragraphOf(words.join('\n')), attrs }))
}

type Beginning = { speaker?: string; time?: number }

/** What begins with a turn: a speaker, unless the same one goes on, and a time. */
function beginningOf({ speaker, time }: TurnHead, before: string | undefined): Beginning {
  return {
    ...(speaker !== undefined && speaker !== before && { speaker }),
    ...(time !== undefined && { time }),
  }
}
