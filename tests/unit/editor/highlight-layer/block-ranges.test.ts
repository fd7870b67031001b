// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createBlockRanges } from '@/lib/editor/highlight-layer/block-ranges'
import { positionsOf } from '@/lib/editor/highlight-layer/layer-commands'
import { parseArticleDocument } from '@/tests/unit/editor/parse-article-document'
import type { ArticleDocument } from '@/lib/schema/article-document'
import { articleJson, paragraphs } from '@/tests/unit/editor/article-document-arbitrary'
import { textOf, toJson, usePage } from './page'

const page = usePage()

function rangesIn(document: ArticleDocument) {
  const view = page.open(document, { painter: 'css' })
  const ranges = createBlockRanges(view, () => positionsOf(view))
  return { view, ranges, texts: (start: number, end: number) => ranges.rangesOf({ start, end }).map(textOf) }
}

const BROKEN: ArticleDocument = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'One' },
        { type: 'hardBreak' },
        { type: 'text', text: 'two ' },
        { type: 'text', text: 'three', marks: [{ type: 'bold' }] },
        { type: 'hardBreak' },
      ],
    },
    { type: 'paragraph', content: [] },
    { type: 'paragraph', content: [{ type: 'text', text: 'Four' }] },
  ],
}

describe('the ranges of a span', () => {
  it.each<[number, number, string[]]>([
    [0, 3, ['The']],
    [4, 12, ['cat sat.']],
    [11, 12, ['.']],
    [0, 12, ['The cat sat.']],
    [4, 18, ['cat sat.', 'It s']],
    [0, 23, ['The cat sat.', 'It slept.']],
    [12, 14, []],
    [12, 15, ['I']],
    [3, 3, []],
    [-5, 2, ['Th']],
    [20, 99, ['pt.']],
    [50, 60, []],
  ])('from %i to %i hold %j, one a block', (start, end, texts) => {
    expect(rangesIn(paragraphs('The cat sat.', 'It slept.')).texts(start, end)).toEqual(texts)
  })

  it('go through marks, over line breaks and past an empty block', () => {
    const { texts } = rangesIn(BROKEN)
    // "One\ntwo three\n" is 14 long; the empty block is none of the text.
    expect(texts(0, 14)).toEqual(['Onetwo three'])
    expect(texts(2, 5)).toEqual(['et'])
    expect(texts(6, 10)).toEqual(['o th'])
    expect(texts(8, 20)).toEqual(['three', 'Four'])
  })

  it('stand before and after a line break that begins or ends them', () => {
    const { view, ranges } = rangesIn(BROKEN)
    const [first] = ranges.rangesOf({ start: 3, end: 4 })
    const paragraph = view.dom.querySelector('p')
    expect([first?.startContainer, first?.startOffset]).toEqual([paragraph, 1])
    expect([first?.endContainer, first?.endOffset]).toEqual([paragraph, 2])
  })

  it('look again at a block that was redrawn, once told to forget', () => {
    const { view, ranges } = rangesIn(paragraphs('The cat sat.'))
    const [before] = ranges.rangesOf({ start: 0, end: 3 })
    view.dom.querySelector('p')?.replaceChildren('The dog sat.')
    expect(ranges.rangesOf({ start: 0, end: 3 })[0]?.startContainer).toBe(before?.startContainer)
    ranges.forget()
    expect(ranges.rangesOf({ start: 4, end: 7 }).map(textOf)).toEqual(['dog'])
  })

  it('are none where nothing is drawn', () => {
    const { view, ranges } = rangesIn(paragraphs('The cat sat.'))
    view.dom.querySelector('p')?.replaceChildren()
    expect(ranges.rangesOf({ start: 0, end: 3 })).toEqual([])
  })

  it('complain about a line break that is no longer in the article', () => {
    const { view, ranges } = rangesIn(BROKEN)
    ranges.rangesOf({ start: 0, end: 1 })
    view.dom.querySelector('br')?.remove()
    expect(() => ranges.rangesOf({ start: 3, end: 4 })).toThrow(/line break/)
  })

  it('hold exactly the words of the span, in any article', () => {
    fc.assert(
      fc.property(articleJson, fc.nat(), fc.nat(), (json, a, b) => {
        const parsed = parseArticleDocument(json)
        if (!parsed.ok) throw new Error(parsed.failure.message)
        const { view, texts } = rangesIn(toJson(parsed.value))
        const positions = positionsOf(view)
        const length = positions.textLength + 1
        const [start = 0, end = 0] = [a % length, b % length].sort((x, y) => x - y)
        const { from, to } = positions.spanToRange({ start, end })
        expect(texts(start, end).join('')).toBe(parsed.value.textBetween(from, to))
        view.destroy()
      }),
      { numRuns: 60 },
    )
  })
})
