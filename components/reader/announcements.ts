import type { Tagging } from '@/lib/core/annotation/tag-spans'

const QUOTE_LENGTH = 48

/** A quotation short enough to be listened to: whole words, then an ellipsis. */
export function shortQuote(text: string, length = QUOTE_LENGTH): string {
  const words = text.replace(/\s+/g, ' ').trim()
  if (words.length <= length) return `“${words}”`
  const cut = words.slice(0, length)
  const atWord = cut.lastIndexOf(' ')
  return `“${(atWord > length / 2 ? cut.slice(0, atWord) : cut).trimEnd()}…”`
}

/** "sentence 12 of 181", or "sentences 12 to 14 of 181". Ordinals count from 0, people from 1. */
export function sentenceNumbers({ first, last }: { first: number; last: number }, count: number): string {
  if (first === last) return `sentence ${first + 1} of ${count}`
  return `sentences ${first + 1} to ${last + 1} of ${count}`
}

type Tagged = { tagging: Tagging; label: string; quote: string; where: string }

/** What tagging came to, for the status line. */
export function sayTagged({ tagging, label, quote, where }: Tagged): string {
  const subject = `${label}: ${shortQuote(quote)}.`
  const { created, retagged, kept, locked } = tagging
  if (created > 0) return `${subject} Applied to ${where}.`
  if (retagged > 0) return `${subject} Changed at ${where}.`
  if (kept > 0) return `${subject} Already so at ${where}.`
  if (locked > 0) return `${subject} Not changed: an editor has approved the verdict on its claim.`
  return subject
}

/** "3 annotations", "1 annotation". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
