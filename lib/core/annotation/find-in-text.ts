import { snapToGraphemes } from '@/lib/core/text/snap-to-graphemes'
import { overlaps, type Span } from '@/lib/core/text/span'

/**
 * Where `query` occurs in the text, without overlaps, whatever its case; spaces match any white space. At most `limit`
 * hits. Empty for a blank query. Hits are widened to whole characters, so that an accent is never cut from its letter.
 */
export function findInText(text: string, query: string, limit = 1000): Span[] {
  const words = query.normalize('NFC').trim().split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const pattern = new RegExp(words.map(escapePattern).join(String.raw`\s+`), 'giu')
  const found: Span[] = []
  for (const match of text.matchAll(pattern)) {
    const hit = snapToGraphemes(text, { start: match.index, end: match.index + match[0].length })
    // Two matches inside one character are one hit.
    const before = found.at(-1)
    if (before && overlaps(before, hit)) continue
    found.push(hit)
    if (found.length === limit) break
  }
  return found
}

function escapePattern(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
}
