import type { ArticleDocument } from '@/lib/schema/article-document'
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

/** Who speaks at an offset of the canonical text (UTF-16); `null` where nobody is named. `turns` are in text order. */
export function speakerAt(turns: readonly Turn[], offset: number): string | null {
  return turns.findLast(({ start }) => start <= offset)?.speaker || null
}
