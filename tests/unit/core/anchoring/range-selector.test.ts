import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe as suite, expect, it } from 'vitest'
import { resolveRange, type RangeSelector } from '@/lib/core/anchoring/range-selector'
import { resolveW3c } from '@/lib/core/anchoring/w3c-selectors'
import type { ArticleDocument } from '@/lib/schema/article-document'
import { textBlocks } from '@/lib/core/document/text-blocks'
import type { Export } from '@/lib/schema/export'
import { articleBody } from '@/lib/core/formats/html/article-body'
import { outlineOf } from '@/lib/core/formats/outline'
import { exportArbitrary } from '@/tests/unit/core/formats/export-arbitrary'

/** A point in the text of a page: the nearest element around it by path, and the offset in that element's text. */
type Point = { path: string; offset: number }

function pointAt(block: Element, offset: number, edge: 'start' | 'end'): Point {
  const walker = block.ownerDocument.createTreeWalker(block, 4)
  let passed = 0
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0
    const within = offset - passed
    if (edge === 'start' ? within < length : within <= length) return pointIn(node, within)
    passed += length
  }
  throw new Error('The block is shorter than that.')
}

function pointIn(node: Node, within: number): Point {
  const element = node.parentElement
  if (element === null) throw new Error('Text stands in an element.')
  let offset = within
  for (let sibling = node.previousSibling; sibling !== null; sibling = sibling.previousSibling)
    offset += sibling.textContent?.length ?? 0
  return { path: pathOf(element), offset }
}

function pathOf(element: Element): string {
  const parent = element.parentElement
  if (parent === null) return '/html[1]'
  const alike = [...parent.children].filter(({ tagName }) => tagName === element.tagName)
  return `${pathOf(parent)}/${element.tagName.toLowerCase()}[${alike.indexOf(element) + 1}]`
}

function pageOf(sample: Export): Element[] {
  const model = { ...sample, annotations: [], claims: [] }
  const body = articleBody(model, outlineOf(model)).source
  const { window } = new JSDOM(
    `<!doctype html><html><body><main><article>\n${body}</article></main></body></html>`,
  )
  return [...window.document.querySelectorAll('p, h2, h3, h4, h5, h6, pre')].filter(
    ({ textContent }) => textContent !== '',
  )
}

suite('resolveRange', () => {
  it('reads every path that a browser makes on our page', () => {
    fc.assert(
      fc.property(
        exportArbitrary,
        fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
        (sample, [p = 0, q = 0, x = 0, y = 0]) => {
          const elements = pageOf(sample)
          const blocks = textBlocks(sample.article.document)
          expect(elements.map(({ textContent }) => textContent)).toEqual(blocks.map(({ text }) => text))
          fc.pre(blocks.length > 0)
          const [from = 0, to = 0] = [p % blocks.length, q % blocks.length].sort((a, b) => a - b)
          const [first, last] = [blocks[from], blocks[to]]
          const [firstElement, lastElement] = [elements[from], elements[to]]
          if (!first || !last || !firstElement || !lastElement) throw new Error('There are as many.')
          const a = x % first.text.length
          const b = 1 + (y % last.text.length)
          fc.pre(first.start + a < last.start + b)
          const start = pointAt(firstElement, a, 'start')
          const end = pointAt(lastElement, b, 'end')
          const range: RangeSelector = {
            type: 'RangeSelector',
            startContainer: start.path,
            startOffset: start.offset,
            endContainer: end.path,
            endOffset: end.offset,
          }
          expect(resolveRange(sample.article.document, range)).toEqual({
            ok: true,
            value: { start: first.start + a, end: last.start + b },
          })
        },
      ),
      // A page each: jsdom takes its time.
      { numRuns: 25 },
    )
  })

  const document: ArticleDocument = {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'The sea rose.' }] },
      {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Nobody slept.' }] }],
          },
        ],
      },
    ],
  }
  const text = 'The sea rose.\n\nNobody slept.'

  type End = readonly [path: string, offset: number]

  function range([startContainer, startOffset]: End, [endContainer, endOffset]: End) {
    return { type: 'RangeSelector' as const, startContainer, startOffset, endContainer, endOffset }
  }

  it.each<[string, RangeSelector, string]>([
    ['a path from the article on', range(['/p[1]', 4], ['/p[1]', 7]), 'sea'],
    ['a path to text', range(['/article/p/text()[1]', 4], ['/article/p/text()[1]', 7]), 'sea'],
    ['a range over blocks', range(['/p', 8], ['/ul/li/p', 6]), 'rose.\n\nNobody'],
    ['offsets in what holds the block', range(['/ul[1]', 0], ['/ul[1]/li[1]', 6]), 'Nobody'],
  ])('reads %s', (_, selector, words) => {
    const found = resolveRange(document, selector)
    expect(found.ok && text.slice(found.value.start, found.value.end)).toBe(words)
  })

  it.each<[string, RangeSelector, string]>([
    ['a path to nothing', range(['/p[2]', 0], ['/p[2]', 3]), 'startContainer'],
    ['a path that is none', range(['//p[@id="x"]', 0], ['/p[1]', 3]), 'startContainer'],
    ['an offset past the end', range(['/p[1]', 0], ['/p[1]', 99]), 'endOffset'],
    ['a negative offset', range(['/p[1]', -1], ['/p[1]', 3]), 'startOffset'],
    ['nothing at all', range(['/p[1]', 3], ['/p[1]', 3]), 'endOffset'],
  ])('refuses %s', (_, selector, field) => {
    expect(resolveRange(document, selector)).toMatchObject({ ok: false, failure: { code: 'invalid', field } })
  })

  it('is a hint beside a quote, and needs the article without one', () => {
    const selector = range(['/p[1]', 0], ['/p[1]', 3])
    const quote = { type: 'TextQuoteSelector' as const, exact: 'Nobody' }
    expect(resolveW3c(text, [selector, quote], { document })).toMatchObject({
      ok: true,
      value: { start: 15, status: 'moved' },
    })
    expect(resolveW3c(text, selector, { document })).toMatchObject({ ok: true, value: { start: 0, end: 3 } })
    expect(resolveW3c(text, selector)).toMatchObject({ ok: false, failure: { field: 'startContainer' } })
  })
})
