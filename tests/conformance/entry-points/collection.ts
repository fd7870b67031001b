import type { BlockNode } from '@/lib/schema/article-document'
import { checkArticleDocument } from '@/lib/core/document/check-article-document'
import { canonicalTextOf } from '@/lib/core/document/text-blocks'
import type { ArticleDetails, GlossaryEntry } from '@/lib/schema/article'
import type { Result } from '@/lib/core/result'
import type { Reading } from '@/lib/ingest/import-input'
import { suggestDetails } from '@/lib/ingest/suggest/suggest-details'
import { glossaryOf } from '@/lib/ingest/suggest/glossary-of'

type Words = 'title' | 'author' | 'publisher' | 'url'
const WORDS = ['title', 'author', 'publisher', 'url'] as const

/**
 * What readers made of payloads, each thing once: the same block comes out of many formats, and to show it once is to
 * show it.
 */
export type Collection = {
  /** Takes in the reading of so many payloads, or counts their refusal. */
  take: (
    entryPoint: string,
    reading: Result<Reading>,
    from: { url?: string | undefined; count: number },
  ) => void
  blocks: () => BlockNode[]
  words: (kind: Words) => string[]
  glossary: () => GlossaryEntry[]
  notes: () => string[]
  /** By entry point: payloads that went in, and those of which the reader left nothing. */
  counts: ReadonlyMap<string, { taken: number; refused: number }>
}

export function createCollection(): Collection {
  const blocks = new Map<string, BlockNode>()
  const glossary = new Map<string, GlossaryEntry>()
  const notes = new Set<string>()
  const words: Record<Words, Set<string>> = {
    title: new Set(),
    author: new Set(),
    publisher: new Set(),
    url: new Set(),
  }
  const counts = new Map<string, { taken: number; refused: number }>()

  function takeDetails(details: ArticleDetails): void {
    for (const kind of WORDS) {
      const value = details[kind]
      if (value !== null) words[kind].add(value)
    }
  }

  return {
    take(entryPoint, reading, { url, count: payloads }) {
      const count = counts.get(entryPoint) ?? { taken: 0, refused: 0 }
      counts.set(entryPoint, count)
      count.taken += payloads
      // As the product does before it shows or saves anything.
      const document = reading.ok ? checkArticleDocument(reading.value.document) : reading
      if (!reading.ok || !document.ok) {
        count.refused += payloads
        return
      }
      const text = canonicalTextOf(document.value)
      for (const block of document.value.content) blocks.set(JSON.stringify(block), block)
      for (const note of reading.value.notes) notes.add(note)
      for (const chapter of reading.value.chapters ?? []) words.title.add(chapter.title)
      for (const entry of glossaryOf(text, reading.value.declared.language ?? 'und'))
        glossary.set(JSON.stringify(entry), entry)
      takeDetails(suggestDetails(reading.value, text, url).details)
    },
    blocks: () => [...blocks.values()],
    words: (kind) => [...words[kind]],
    glossary: () => [...glossary.values()],
    notes: () => [...notes],
    counts,
  }
}
