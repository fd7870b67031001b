import { paragraphOf, seededRandom, type Random } from './random-text'
import type { ArticleDocument, BlockNode } from '@/lib/schema/article-document'
import { canonicalTextOf } from '@/lib/core/document/text-blocks'
import type { Highlight } from '@/lib/editor/highlight-layer/highlight'

export type Corpus = {
  document: ArticleDocument
  highlights: Highlight[]
  /** Highlights to add one by one, on the first screen. */
  additions: Highlight[]
  /** Where to jump, as shares of the height. */
  jumps: number[]
}

const TAGS = ['fact', 'opinion', 'unsupported'] as const
const WORDS_A_PARAGRAPH = 50
const FIRST_SCREEN_WORDS = 150

/** One article and its highlights, the same on every run. */
export function createCorpus({ words, highlights }: { words: number; highlights: number }): Corpus {
  const random = seededRandom(20261123)
  const document = createDocument(words / WORDS_A_PARAGRAPH, random)
  const text = canonicalTextOf(document)
  const starts = [...text.matchAll(/\S+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  const pick = (id: string, within: number): Highlight => {
    const first = Math.floor(random() * (within - 12))
    const last = first + 2 + Math.floor(random() * 9)
    const tag = TAGS[Math.floor(random() * TAGS.length)] ?? 'fact'
    return { id, start: starts[first]?.start ?? 0, end: starts[last]?.end ?? 0, tag, state: 'mine' }
  }
  return {
    document,
    // In text order, as the server sends them.
    highlights: Array.from({ length: highlights }, (_, index) => pick(`h${index}`, starts.length)).sort(
      (a, b) => a.start - b.start,
    ),
    additions: Array.from({ length: 20 }, (_, index) => pick(`added${index}`, FIRST_SCREEN_WORDS)),
    jumps: Array.from({ length: 10 }, () => random()),
  }
}

function createDocument(paragraphs: number, random: Random): ArticleDocument {
  const content: BlockNode[] = []
  for (let index = 0; index < paragraphs; index++) {
    const paragraph = paragraphOf(WORDS_A_PARAGRAPH, random)
    if (index % 20 === 7) content.push({ type: 'blockquote', content: [paragraph] })
    else if (index % 20 === 13)
      content.push({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] })
    else content.push(paragraph)
  }
  return { type: 'doc', content }
}
