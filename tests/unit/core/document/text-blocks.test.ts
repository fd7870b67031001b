import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkArticleDocument } from '@/lib/core/document/check-article-document'
import {
  BLOCK_SEPARATOR,
  canonicalTextOf,
  childBlocks,
  isTextBlock,
  structuredSpans,
  textBlocks,
  textOfBlock,
} from '@/lib/core/document/text-blocks'
import { canonicalise } from '@/lib/core/text/canonicalise'
import type { ArticleDocument, BlockNode, TextBlockNode } from '@/lib/schema/article-document'
import { articleJson } from '@/tests/unit/editor/article-document-arbitrary'

const document = articleJson.map((json): ArticleDocument => {
  const checked = checkArticleDocument(json)
  if (!checked.ok) throw new Error(checked.failure.message)
  return checked.value
})

describe('the text blocks of a document', () => {
  it('each stand where they say in the canonical text', () => {
    fc.assert(
      fc.property(document, (given) => {
        const text = canonicalTextOf(given)
        for (const { text: words, start } of textBlocks(given))
          expect(text.slice(start, start + words.length)).toBe(words)
      }),
    )
  })

  it('are never empty, and stand a blank line apart', () => {
    fc.assert(
      fc.property(document, (given) => {
        const blocks = textBlocks(given)
        for (const [index, { text, start }] of blocks.entries()) {
          expect(text).not.toBe('')
          const previous = blocks[index - 1]
          const expected = previous ? previous.start + previous.text.length + BLOCK_SEPARATOR.length : 0
          expect(start).toBe(expected)
        }
      }),
    )
  })

  it('give a text that is canonical already', () => {
    const text = canonicalTextOf({
      type: 'doc',
      content: [paragraph('First.'), paragraph(''), { type: 'blockquote', content: [paragraph('Second.')] }],
    })
    expect(text).toBe('First.\n\nSecond.')
    expect(canonicalise(text)).toBe(text)
  })

  it('are found in lists, tables, quotations and figures, in reading order', () => {
    const cell = (type: 'tableCell' | 'tableHeader', words: string) => ({ type, content: [paragraph(words)] })
    const given: ArticleDocument = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'one' }] },
        { type: 'horizontalRule' },
        {
          type: 'table',
          content: [
            { type: 'tableRow', content: [cell('tableHeader', 'two'), cell('tableCell', 'three')] },
            { type: 'tableRow' },
          ],
        },
        {
          type: 'orderedList',
          content: [
            {
              type: 'listItem',
              content: [paragraph('four'), { type: 'codeBlock', content: [{ type: 'text', text: 'five' }] }],
            },
          ],
        },
        {
          type: 'figure',
          content: [{ type: 'image', attrs: { alt: 'a pier', sha256: null } }, paragraph('six')],
        },
      ],
    }
    expect(textBlocks(given).map(({ text }) => text)).toEqual(['one', 'two', 'three', 'four', 'five', 'six'])
  })
})

describe('a block', () => {
  it('holds text itself or holds blocks, never both', () => {
    fc.assert(
      fc.property(document, (given) => {
        const visit = (block: BlockNode): void => {
          if (isTextBlock(block)) expect(textOfBlock(block)).toBeTypeOf('string')
          else childBlocks(block).forEach(visit)
        }
        given.content.forEach(visit)
      }),
    )
  })

  it('counts a hard break as one line feed', () => {
    const block: TextBlockNode = {
      type: 'paragraph',
      content: [{ type: 'text', text: 'a' }, { type: 'hardBreak' }, { type: 'text', text: '😀' }],
    }
    expect(textOfBlock(block)).toBe('a\n😀')
    expect(textOfBlock({ type: 'paragraph' })).toBe('')
  })
})

function paragraph(text: string): BlockNode {
  return text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] }
}

describe('the text that somebody gave a place', () => {
  it('is that of headings, lists and tables', () => {
    const paragraph = (text: string): TextBlockNode => ({
      type: 'paragraph',
      content: [{ type: 'text', text }],
    })
    const given: ArticleDocument = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '7 October' }] },
        paragraph('Said.'),
        { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('1984')] }] },
        { type: 'blockquote', content: [paragraph('Quoted.')] },
        {
          type: 'table',
          content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('12,000')] }] }],
        },
      ],
    }
    const text = canonicalTextOf(given)
    const words = structuredSpans(given).map(({ start, end }) => text.slice(start, end))
    expect(words).toEqual(['7 October', '1984', '12,000'])
  })
})
