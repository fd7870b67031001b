import { canonicalLanguage } from '@/lib/schema/canonical-language'
import { trimEndOf } from '@/lib/schema/trim-end-of'
import { snapToGraphemes } from '@/lib/core/text/snap-to-graphemes'
import type { Span } from '@/lib/core/text/span'
import { trimToGraphemes } from './snap-selection'

export type Side = 'start' | 'end'

/** A span with the end of it that keys move. */
export type HeadedSpan = Span & { head: Side }

type Adjusting = { by: 'word' | 'grapheme'; towards: Side; language: string }

/**
 * The span after the end at its head has moved by a word or a grapheme. A span that would become empty grows on its other
 * side instead, which is then its head. Blanks are passed over. `null` where the text ends.
 */
export function adjustSpan(
  text: string,
  { start, end, head }: HeadedSpan,
  { by, towards, language }: Adjusting,
): HeadedSpan | null {
  const steps = by === 'word' ? wordSteps(text, language) : graphemeSteps(text)
  if (head !== towards) {
    const narrowed = steps.narrow({ start, end }, head)
    if (narrowed) return { ...narrowed, head }
  }
  const grown = steps.grow({ start, end }, towards)
  return grown && { ...grown, head: towards }
}

/** The word after a span, or before it; of whole sentences (`inside`) their first word, or their last. */
export function wordBeside(
  text: string,
  span: Span,
  { towards, inside, language }: { towards: Side; inside: boolean; language: string },
): Span | null {
  const forwards = towards === 'end'
  const from = forwards === inside ? span.start : span.end
  return (forwards ? wordAfter(text, from, language) : wordBefore(text, from, language)) ?? null
}

type Steps = {
  grow: (span: Span, side: Side) => Span | null
  /** `undefined` when nothing would be left. */
  narrow: (span: Span, side: Side) => Span | undefined
}

function wordSteps(text: string, language: string): Steps {
  return {
    grow: ({ start, end }, side) => {
      const word = side === 'end' ? wordAfter(text, end, language) : wordBefore(text, start, language)
      if (!word) return null
      return side === 'end' ? { start, end: word.end } : { start: word.start, end }
    },
    narrow: ({ start, end }, side) => {
      if (side === 'end') {
        const last = wordBefore(text, end, language)
        if (!last || last.start <= start) return undefined
        const rest = trimEndOf(
          text.slice(start, last.start),
          (sign) => BLANK.test(sign) || OPENING.test(sign),
        )
        return wordAfter(text, start, language)?.start === last.start
          ? undefined
          : { start, end: start + rest.length }
      }
      const first = wordAfter(text, start, language)
      const second = first && wordAfter(text, first.end, language)
      if (!second || second.start >= end) return undefined
      const between = text.slice(first.end, second.start)
      const opening = between.length - trimEndOf(between, (sign) => OPENING.test(sign)).length
      return { start: second.start - opening, end }
    },
  }
}

/** A sign that stands before a word and belongs to it. */
const OPENING = /[\p{Ps}\p{Pi}"'¿¡]/u
const BLANK = /\s/u

function graphemeSteps(text: string): Steps {
  const at = (offset: number): Span => snapToGraphemes(text, { start: offset, end: offset + 1 })
  const isBlank = ({ start, end }: Span): boolean => text.slice(start, end).trim() === ''
  return {
    grow: ({ start, end }, side) => {
      let next: Span = { start, end }
      do {
        if (side === 'end' ? next.end >= text.length : next.start <= 0) return null
        next = at(side === 'end' ? next.end : next.start - 1)
      } while (isBlank(next))
      return side === 'end' ? { start, end: next.end } : { start: next.start, end }
    },
    narrow: ({ start, end }, side) => {
      const left = side === 'end' ? { start, end: at(end - 1).start } : { start: at(start).end, end }
      return left.start < left.end ? trimToGraphemes(text, left) : undefined
    },
  }
}

/** The first word that ends after an offset. */
function wordAfter(text: string, offset: number, language: string): Span | undefined {
  for (let at = offset; at <= text.length; at = lineAt(text, at).end + 1) {
    const word = wordsOf(text, lineAt(text, at), language).find(({ end }) => end > offset)
    if (word) return word
  }
  return undefined
}

/** The last word that begins before an offset. */
function wordBefore(text: string, offset: number, language: string): Span | undefined {
  for (let at = offset; at >= 0; at = lineAt(text, at).start - 1) {
    const word = wordsOf(text, lineAt(text, at), language).findLast(({ start }) => start < offset)
    if (word) return word
  }
  return undefined
}

/** Words never run over the end of a line, so that a line is all that has to be segmented. */
function lineAt(text: string, offset: number): Span {
  const next = text.indexOf('\n', offset)
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
  return { start, end: next === -1 ? text.length : next }
}

function wordsOf(text: string, line: Span, language: string): Span[] {
  const segmenter = new Intl.Segmenter(canonicalLanguage(language), { granularity: 'word' })
  return [...segmenter.segment(text.slice(line.start, line.end))]
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ index, segment }) => ({
      start: line.start + index,
      end: line.start + index + segment.length,
    }))
}
