import { expect, test } from 'vitest'
import type { ArticleDocument, ImageNode } from '@/lib/schema/article-document'
import { imageElement } from '@/lib/core/document/image-element'
import { imagesOf, mapImages } from '@/lib/core/document/images-of'
import { canonicalTextOf } from '@/lib/core/document/text-blocks'

function image(alt: string): ImageNode {
  return { type: 'image', attrs: { alt, sha256: null } }
}

function paragraph(text: string) {
  return { type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }
}

const DOCUMENT: ArticleDocument = {
  type: 'doc',
  content: [
    paragraph('Before.'),
    { type: 'figure', content: [image('one'), paragraph('Caption.')] },
    {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [{ type: 'figure', content: [image('two')] }] }],
    },
    {
      type: 'blockquote',
      content: [{ type: 'figure', content: [image('three'), { type: 'figure', content: [image('four')] }] }],
    },
  ],
}

test('images are found in reading order, wherever they stand', () => {
  expect(imagesOf(DOCUMENT).map(({ attrs }) => attrs.alt)).toEqual(['one', 'two', 'three', 'four'])
})

test('a replaced image leaves the text as it was, and the count follows the reading order', () => {
  const mapped = mapImages(DOCUMENT, (node, index) => ({
    ...node,
    attrs: { ...node.attrs, alt: `${String(index)} ${node.attrs.alt}` },
  }))
  expect(imagesOf(mapped).map(({ attrs }) => attrs.alt)).toEqual(['0 one', '1 two', '2 three', '3 four'])
  expect(canonicalTextOf(mapped)).toBe(canonicalTextOf(DOCUMENT))
  expect(canonicalTextOf(DOCUMENT)).toBe('Before.\n\nCaption.')
})

test('an image is drawn from where it is kept, and otherwise only told of', () => {
  const kept = imageElement({ alt: 'A pier', sha256: 'ab', width: 4, height: 3 }, '/images/')
  expect(kept).toEqual([
    'img',
    { src: '/images/ab', alt: 'A pier', loading: 'lazy', decoding: 'async', width: 4, height: 3 },
  ])
  expect(imageElement({ alt: 'A pier', sha256: null }, '/images/')).toEqual([
    'span',
    { role: 'img', 'aria-label': 'A pier', 'data-image': '' },
  ])
})
