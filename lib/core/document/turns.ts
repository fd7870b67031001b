import type { ArticleDocument } from '@/lib/schema/article-document'
import { lastAtOrBefore } from '@/lib/core/text/last-at-or-before'
import type { Span } from '@/lib/core/text/span'
import { locatorsOf } from './locators'

/** What one speaker says without a break: where it begins in the canonical text (UTF-16). */
export type Turn = { start: number; speaker: string }

/** The turns of a transcript in text order; an empty speaker is one whom it does not name. Other documents have none. */
export function turnsOf(document: ArticleDocument): Turn[] {
  const turns: Turn[] = []
  let before = ''
  for (const { start, speaker } of locatorsOf(document)) {
    const name = speaker ?? ''
    if (name !== before) turns.push({ start, speaker: name })
    before = name
  }
  return turns
}

/**
 * Who says a passage (UTF-16, half-open); `null` where nobody is named, or more than one of them speaks. `turns` are in
 * text order.
 */
export function speakerOf(turns: readonly Turn[], { start, end }: Span): string | null {
  const first = lastAtOrBefore(turns, start)
  return first && first === lastAtOrBefore(turns, end - 1) ? first.speaker || null : null
}
