// @vitest-environment jsdom
import type { EditorView } from '@tiptap/pm/view'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseArticleDocument } from '@/tests/unit/editor/parse-article-document'
import { rangeInBand, type Band } from '@/lib/editor/highlight-layer/range-in-band'
import type { ArticleDocument, BlockNode, TableRowNode } from '@/lib/schema/article-document'
import { articleJson, paragraphs } from '@/tests/unit/editor/article-document-arbitrary'
import { toJson, usePage } from './page'

const page = usePage()

function paragraph(text: string): BlockNode {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}

function row(...cells: string[]): TableRowNode {
  return {
    type: 'tableRow',
    content: cells.map((text) => ({ type: 'tableCell', content: [paragraph(text)] })),
  }
}

/** A heading, a quotation of two lines, a table of two rows with two cells each, and a last line. */
const NESTED: ArticleDocument = {
  type: 'doc',
  content: [
    paragraph('top'),
    { type: 'blockquote', content: [paragraph('one'), paragraph('two')] },
    {
      type: 'table',
      content: [row('1.1', '1.2'), row('2.1', '2.2')],
    },
    paragraph('end'),
  ],
}

function shownIn(view: EditorView, band: Band): string {
  const { from, to } = rangeInBand(view, band)
  return view.state.doc.textBetween(from, to, ' ')
}

describe('the part of an article in a band of the screen', () => {
  it.each<[number, number, string]>([
    [0, 100, 'top'],
    [0, 101, 'top one'],
    [99, 100, 'top'],
    [100, 200, 'one'],
    [100, 300, 'one two'],
    [150, 250, 'one two'],
    [200, 300, 'two'],
    [250, 350, 'two 1.1 1.2'],
    [300, 400, '1.1 1.2'],
    [350, 450, '1.1 1.2 2.1 2.2'],
    [500, 600, 'end'],
    [-500, 50, 'top'],
    [-500, 5_000, 'top one two 1.1 1.2 2.1 2.2 end'],
    [600, 900, ''],
    [-300, 0, ''],
    [300, 300, ''],
  ])('from %i to %i is %j: whole blocks, whole rows', (top, bottom, text) => {
    expect(shownIn(page.open(NESTED, { painter: 'css' }), { top, bottom })).toBe(text)
  })

  it('moves with the article', () => {
    const view = page.open(NESTED, { painter: 'css' })
    page.scrollArticleTo(-100)
    expect(shownIn(view, { top: 0, bottom: 100 })).toBe('one')
  })

  it('is nothing, at the end, where all of it lies above', () => {
    const view = page.open(paragraphs('One.', 'Two.'), { painter: 'css' })
    const { size } = view.state.doc.content
    expect(rangeInBand(view, { top: 900, bottom: 1_000 })).toEqual({ from: size, to: size })
  })

  it('holds every block that the band touches and begins and ends at blocks, in any article', () => {
    fc.assert(
      fc.property(articleJson, fc.nat(900), fc.nat(900), (json, a, b) => {
        const parsed = parseArticleDocument(json)
        if (!parsed.ok) throw new Error(parsed.failure.message)
        const view = page.open(toJson(parsed.value), { painter: 'css' })
        const band = { top: Math.min(a, b), bottom: Math.max(a, b) }
        const { from, to } = rangeInBand(view, band)
        expect(to).toBeGreaterThanOrEqual(from)
        view.state.doc.descendants((node, position) => {
          if (!node.isTextblock) return true
          const dom = view.nodeDOM(position)
          if (!(dom instanceof Element)) throw new Error('a block is not drawn')
          const { top, bottom } = dom.getBoundingClientRect()
          if (top < band.bottom && bottom > band.top)
            expect([from <= position, position + node.nodeSize <= to]).toEqual([true, true])
          return false
        })
        view.destroy()
      }),
      { numRuns: 60 },
    )
  })

  it('complains about a block that is not drawn', () => {
    const view = page.open(paragraphs('One.', 'Two.'), { painter: 'css' })
    view.nodeDOM = () => null
    expect(() => rangeInBand(view, { top: 0, bottom: 100 })).toThrow(
      'No element is drawn for the block at position',
    )
  })
})
