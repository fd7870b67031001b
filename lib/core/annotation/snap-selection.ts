import { snapToGraphemes } from '@/lib/core/text/snap-to-graphemes'
import { trimSpan, type Span } from '@/lib/core/text/span'
import type { SentenceView } from '@/lib/schema/article'
import { sentenceAt } from './sentence-cursor'

type SnapOptions = { sentences: readonly SentenceView[]; free: boolean }

/**
 * The span that a selection stands for: whole characters, without the blanks at its ends. An end moves out to the edge
 * of its sentence when only blanks and punctuation of that sentence are left unselected (a missed full stop or
 * quotation mark); with `free`, never. `null` when only blanks were selected.
 */
export function snapSelection(text: string, span: Span, { sentences, free }: SnapOptions): Span | null {
  const trimmed = trimToGraphemes(text, span)
  if (!trimmed || free) return trimmed ?? null
  const first = sentences[sentenceAt(sentences, trimmed.start)]
  const last = sentences[sentenceAt(sentences, trimmed.end - 1)]
  return {
    start: first && isAllBut(text, first, trimmed) ? Math.min(first.start, trimmed.start) : trimmed.start,
    end: last && isAllBut(text, last, trimmed) ? Math.max(last.end, trimmed.end) : trimmed.end,
  }
}

/** A span narrowed to whole graphemes that are not blank; `undefined` when there are none. */
export function trimToGraphemes(text: string, span: Span): Span | undefined {
  const trimmed = trimSpan(text, snapToGraphemes(text, span))
  // A sign that is written before another makes one character with a blank: the trimming must not part the two.
  return trimmed && snapToGraphemes(text, trimmed)
}

/** Signs that change what a number or name says: without them it is a selection of its own, as "5" of "5%". */
const SAYING = /[%‰‱٪﹪%&#@§¶]/u
const SKIPPED = /^[\s\p{P}]*$/u

function isSkipped(words: string): boolean {
  return SKIPPED.test(words) && !SAYING.test(words)
}

/** Whether a selection holds all of a sentence but blanks and punctuation, and some of its words. */
function isAllBut(text: string, sentence: Span, selected: Span): boolean {
  const start = Math.max(sentence.start, selected.start)
  const end = Math.min(sentence.end, selected.end)
  return (
    start < end &&
    isSkipped(text.slice(sentence.start, start)) &&
    isSkipped(text.slice(end, sentence.end)) &&
    !isSkipped(text.slice(start, end))
  )
}
