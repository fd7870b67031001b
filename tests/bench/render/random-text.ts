import type { InlineNode, ParagraphNode } from '@/lib/schema/article-document'

/** Numbers from 0 up to 1. */
export type Random = () => number

const WORDS =
  'the council said budget figures from last year show a rise of nearly twelve per cent while critics argue that no independent audit has confirmed these numbers and officials declined to comment on when new data might be published for residents who asked'.split(
    ' ',
  )

/** Mulberry32 (Tommy Ettinger, public domain): small, and the same on every machine. */
export function seededRandom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A paragraph of plain text with one bold run and one link, as news has. */
export function paragraphOf(words: number, random: Random): ParagraphNode {
  const drawn = Array.from({ length: words }, () => WORDS[Math.floor(random() * WORDS.length)] ?? 'the')
  const third = Math.floor(words / 3)
  const content: InlineNode[] = [
    { type: 'text', text: `${drawn.slice(0, third).join(' ')} ` },
    { type: 'text', text: drawn.slice(third, third + 3).join(' '), marks: [{ type: 'bold' }] },
    { type: 'text', text: ` ${drawn.slice(third + 3, 2 * third).join(' ')} ` },
    {
      type: 'text',
      text: drawn.slice(2 * third, 2 * third + 2).join(' '),
      marks: [{ type: 'link', attrs: { href: 'https://example.org/' } }],
    },
    { type: 'text', text: ` ${drawn.slice(2 * third + 2).join(' ')}.` },
  ]
  return { type: 'paragraph', content }
}
