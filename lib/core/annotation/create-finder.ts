import { foldForSearch, type FoldedText } from '@/lib/core/text/fold-for-search'
import { createGraphemeSnap } from '@/lib/core/text/create-grapheme-snap'
import { overlaps, type Span } from '@/lib/core/text/span'

/** Where a query occurs, in order and without overlaps; at most `limit` hits. Offsets are UTF-16. None for a blank query. */
export type Finder = (query: string, limit?: number) => Span[]

/**
 * Searches one text as `foldForSearch` compares: whatever the case, the accents, the kind of quotes and hyphens. Hits are
 * widened to whole characters, so that an accent is never cut from its letter. The text is folded at the first search.
 */
export function createFinder(text: string): Finder {
  let folded: FoldedText | undefined
  const snap = createGraphemeSnap(text)
  return (query, limit = 1000) => {
    const wanted = foldForSearch(query.normalize('NFC')).text.trim()
    if (wanted === '') return []
    folded ??= foldForSearch(text)
    const { starts, ends } = folded
    const found: Span[] = []
    let from = 0
    while (found.length < limit) {
      const at = folded.text.indexOf(wanted, from)
      if (at === -1) break
      from = at + wanted.length
      const hit = snap({ start: starts[at] ?? 0, end: ends[from - 1] ?? 0 })
      // Two matches inside one character are one hit.
      const before = found.at(-1)
      if (!before || !overlaps(before, hit)) found.push(hit)
    }
    return found
  }
}
