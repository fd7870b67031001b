import { expect, it } from 'vitest'
import { isStructured, markedTexts, nodesOf } from '@/lib/core/formats/document-structure'
import type { ArticleDocument, BlockNode } from '@/lib/schema/article-document'

const link = { type: 'link' as const, attrs: { href: 'https://a.org' } }
const paragraph: BlockNode = {
  type: 'paragraph',
  content: [
    { type: 'text', text: 'plain' },
    { type: 'text', text: 'link', marks: [link] },
    { type: 'text', text: 'none', marks: [] },
  ],
}
const DOCUMENT: ArticleDocument = {
  type: 'doc',
  content: [
    paragraph,
    {
      type: 'blockquote',
      content: [
        { type: 'heading', attrs: { level: 2 } },
        { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] },
      ],
    },
    { type: 'horizontalRule' },
  ],
}

it('lists containers before what they hold, and no list items', () => {
  expect(nodesOf(DOCUMENT).map(({ type }) => type)).toEqual([
    'paragraph',
    'blockquote',
    'heading',
    'bulletList',
    'paragraph',
    'horizontalRule',
  ])
})

it('counts everything but plain paragraphs as structure', () => {
  expect(nodesOf(DOCUMENT).filter(isStructured)).toHaveLength(4)
})

it('finds the words that carry marks, wherever they stand, and no others', () => {
  expect(markedTexts(DOCUMENT)).toEqual([
    { type: 'text', text: 'link', marks: [link] },
    { type: 'text', text: 'link', marks: [link] },
  ])
})
