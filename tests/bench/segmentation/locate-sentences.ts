import type { Span } from '@/lib/core/text/span'

/** Sentences found again in the text they were cut from, and how many characters no sentence gave back. */
export type Located = { spans: Span[]; altered: number }

/**
 * Where sentences that a splitter returned as strings stand in the text (UTF-16), from their first to their last
 * character. White space is overlooked, since splitters trim and collapse it. A sentence that cannot be found was
 * altered: it gets an empty span, which no gold sentence equals, and its characters count as altered.
 */
export function locateSentences(text: string, sentences: readonly string[]): Located {
  const { squeezed, offsets } = squeeze(text)
  const spans: Span[] = []
  let at = 0
  let given = 0
  for (const sentence of sentences) {
    const wanted = sentence.replace(/\s+/g, '')
    if (wanted === '') continue
    const place = squeezed.startsWith(wanted, at) ? at : squeezed.indexOf(wanted, at)
    if (place === -1) {
      spans.push({ start: 0, end: 0 })
      continue
    }
    at = place + wanted.length
    given += wanted.length
    spans.push({ start: offsets[place] ?? 0, end: (offsets[at - 1] ?? 0) + 1 })
  }
  return { spans, altered: squeezed.length - given }
}

function squeeze(text: string): { squeezed: string; offsets: number[] } {
  const offsets: number[] = []
  for (let at = 0; at < text.length; at += 1) if (!/\s/.test(text.charAt(at))) offsets.push(at)
  return { squeezed: text.replace(/\s+/g, ''), offsets }
}
