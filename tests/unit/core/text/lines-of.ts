import type { Span } from '@/lib/core/text/span'

/** A text of which each line is a paragraph and a sentence. */
export function linesOf(lines: readonly string[]): { text: string; sentences: Span[] } {
  let start = 0
  const sentences = lines.map((line) => {
    const span = { start, end: start + line.length }
    start = span.end + 2
    return span
  })
  return { text: lines.join('\n\n'), sentences }
}
