import { BLOCK_SEPARATOR } from '@/lib/core/text/canonicalise'
import type { Span } from '@/lib/core/text/span'
import type { LanguageRules } from './language-rules'
import { splitList } from './split-list'
import { splitScraps } from './split-scraps'

/** Below this a line that ends without punctuation is a heading or a list entry rather than a wrapped line. */
const SHORTEST_WRAPPED_LINE = 40
const LONGEST_WRAPPED_LINE = 120

/** A capital and three words or more, with no end: "It was a cold". A list entry or heading goes on with a capital. */
const BEGUN_SENTENCE = /^\p{Lu}\S*(?:\s+\S+){2,}$/u

/**
 * The stretches of canonical text that sentences cannot leave: blocks, cut further at line ends that are meant (a
 * list, verse, an address), around scraps and at the entries of lists written in one line. A line end inside prose that was wrapped
 * to a width, as in e-mail, does not cut.
 */
export function findUnits(text: string, rules: LanguageRules): Span[] {
  const units: Span[] = []
  let start = 0
  while (start < text.length) {
    const separator = text.indexOf(BLOCK_SEPARATOR, start)
    const end = separator === -1 ? text.length : separator
    for (const stretch of cutAtLineEnds(text, { start, end })) {
      for (const piece of splitScraps(text, stretch)) {
        for (const unit of splitList(text, piece, rules)) units.push(unit)
      }
    }
    start = end + BLOCK_SEPARATOR.length
  }
  return units
}

function cutAtLineEnds(text: string, block: Span): Span[] {
  const lineEnd = text.indexOf('\n', block.start)
  if (lineEnd === -1 || lineEnd >= block.end) return [block]
  const lines = text.slice(block.start, block.end).split('\n')
  const isWrapped = wrapTest(lines)
  const units: Span[] = []
  let unitStart = block.start
  let at = block.start
  lines.forEach((line, index) => {
    at += line.length
    const next = lines[index + 1]
    if (next === undefined || !(isAttached(next) || isContinued(line, next) || isWrapped(line, next))) {
      units.push({ start: unitStart, end: at })
      unitStart = at + 1
    }
    at += 1
  })
  return units
}

/** A line of mere closing punctuation, or one that begins with it, belongs to the line before. */
function isAttached(next: string): boolean {
  return /^[.,;:!?)\]}”»…](?:\s|$)/.test(next)
}

function isContinued(line: string, next: string): boolean {
  if (/[.!?:…]["”’)]?$/.test(line) || !/^(?:\p{Ll}|\(\s)/u.test(next)) return false
  return line.length >= SHORTEST_WRAPPED_LINE || BEGUN_SENTENCE.test(line)
}

/** Whether lines are wrapped to a width: then the next line's first word would not have fitted on the line. */
function wrapTest(lines: readonly string[]): (line: string, next: string) => boolean {
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0)
  const isFull = (line: string, next: string) => line.length + 1 + firstWordLength(next) > width
  const full = lines.filter((line, index) => isFull(line, lines[index + 1] ?? '')).length
  const wrapped =
    lines.length >= 3 &&
    width >= SHORTEST_WRAPPED_LINE &&
    width <= LONGEST_WRAPPED_LINE &&
    full >= (lines.length - 1) * 0.8
  return (line, next) => wrapped && isFull(line, next)
}

function firstWordLength(line: string): number {
  const space = line.search(/\s/)
  return space === -1 ? line.length : space
}
