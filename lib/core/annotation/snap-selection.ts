import { snapToGraphemes } from '@/lib/core/text/snap-to-graphemes'
import { trimSpan, type Span } from '@/lib/core/text/span'
import type { SentenceView } from '@/lib/schema/article'
import { sentenceAt } from './sentence-cursor'

/** An end this near to a sentence's own, in UTF-16 units, was meant to be it. */
const NEAR = 3

/**
 * What somebody meant who dragged over `span`: without the white space at its ends, whole characters, and out to the
 * edge of a sentence where an end came within three units of it (a missed full stop, half a quotation mark). With
 * `free`, no such reach. `null` when only white space was selected.
 */
export function snapSelection(
  text: string,
  span: Span,
  { sentences, free }: { sentences: readonly SentenceView[]; free: boolean },
): Span | null {
  const trimmed = trimSpan(text, snapToGraphemes(text, span))
  if (!trimmed || free) return trimmed ?? null
  const first = sentences[sentenceAt(sentences, trimmed.start)]
  const last = sentences[sentenceAt(sentences, trimmed.end - 1)]
  if (!first || !last) return trimmed
  const start =
    trimmed.start - first.start <= NEAR && trimmed.start >= first.start ? first.start : trimmed.start
  const end = last.end - trimmed.end <= NEAR && last.end >= trimmed.end ? last.end : trimmed.end
  return { start, end }
}
