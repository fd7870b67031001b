import type { ArticleDocument, BlockAttributes, BlockNode } from '@/lib/schema/article-document'

export function paragraph(text: string, attrs: BlockAttributes = {}): BlockNode {
  return { type: 'paragraph', attrs, content: text === '' ? [] : [{ type: 'text', text }] }
}

export const DOCUMENT: ArticleDocument = {
  type: 'doc',
  content: [
    paragraph('Title'),
    paragraph('One', { speaker: 'Anna', time: 0 }),
    paragraph('Two', { time: 5_000 }),
    paragraph('', { time: 6_000 }),
    { type: 'blockquote', attrs: { speaker: '', page: 2 }, content: [paragraph('Three'), paragraph('Four')] },
    paragraph('Five', { speaker: 'Anna' }),
  ],
}
