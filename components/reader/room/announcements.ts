import type { Tagging } from '@/lib/core/annotation/tag-spans'
import { shortQuote } from '@/lib/core/text/short-quote'
import type { Translate } from '@/lib/messages/translate'

type Run = { first: number; last: number; count: number }

/** "sentence 12 of 181", or "sentences 12 to 14 of 181". Ordinals count from 0, people from 1. */
export function sentenceNumbers({ first, last, count }: Run, t: Translate<'reader'>): string {
  if (first === last) return t('tagged.sentence', { number: first + 1, count })
  return t('tagged.sentences', { first: first + 1, last: last + 1, count })
}

type Tagged = { tagging: Tagging; label: string; quote: string; where: string }

/** What tagging came to, for the status line. */
export function sayTagged({ tagging, label, quote, where }: Tagged, t: Translate<'reader'>): string {
  const said = { tag: label, quote: shortQuote(quote), place: where }
  const { created, retagged, kept, locked } = tagging
  if (created > 0) return t('tagged.applied', said)
  if (retagged > 0) return t('tagged.changed', said)
  if (kept > 0) return t('tagged.kept', said)
  if (locked > 0) return t('tagged.locked', said)
  return t('tagged.step', said)
}
