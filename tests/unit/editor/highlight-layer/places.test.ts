// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest'
import { coordsOf, isOnScreen, scrollTo } from '@/lib/editor/highlight-layer/places'
import { paragraphs } from '@/tests/unit/editor/article-document-arbitrary'
import { usePage } from './page'

const page = usePage()

/** Twenty lines of ten characters: offset 12 × n is where line n begins. */
const DOC = paragraphs(...Array.from({ length: 20 }, () => '0123456789'))

/** An element that scrolls, between `top` and `top` + 200 on the screen. */
function scroller(top: number, { overflowY = 'auto', content = 2_000 } = {}): HTMLElement {
  const element = document.body.appendChild(document.createElement('div'))
  element.style.overflowY = overflowY
  Object.defineProperty(element, 'scrollHeight', { value: content })
  Object.defineProperty(element, 'clientHeight', { value: 200 })
  element.getBoundingClientRect = () => new DOMRect(0, top, 800, 200)
  return element
}

/** Opens the article and tells by how much which element was scrolled. */
function open(into: Element = document.body) {
  const view = page.open(DOC, { painter: 'css', into })
  vi.spyOn(view, 'coordsAtPos').mockImplementation((position) => {
    const line = view.state.doc.resolve(position).index(0)
    return { left: 0, right: 0, top: line * 100, bottom: line * 100 + 100 }
  })
  const scrolled: [element: Element, by: number | undefined, how: string | undefined][] = []
  for (const element of [into, document.documentElement]) {
    element.scrollBy = (options?: ScrollToOptions | number) => {
      if (typeof options === 'object') scrolled.push([element, options.top, options.behavior])
    }
  }
  Object.defineProperty(document.documentElement, 'clientHeight', { value: 300, configurable: true })
  return { view, scrolled }
}

describe('the box around a span', () => {
  it.each([
    [
      { start: 2, end: 5 },
      { left: 20, top: 0, right: 50, bottom: 100 },
    ],
    [
      { start: 12, end: 22 },
      { left: 0, top: 100, right: 100, bottom: 200 },
    ],
    [
      { start: 8, end: 14 },
      { left: 0, top: 0, right: 100, bottom: 200 },
    ],
    [
      { start: 6, end: 40 },
      { left: 0, top: 0, right: 100, bottom: 400 },
    ],
  ])('of %j is %j', (span, box) => {
    expect(coordsOf(open().view, span)?.toJSON()).toEqual(box)
  })

  it('is none where nothing of it is drawn', () => {
    expect(coordsOf(open().view, { start: 10, end: 12 })).toBeUndefined()
    expect(coordsOf(open().view, { start: 900, end: 901 })).toBeUndefined()
  })
})

describe('scrolling to an offset', () => {
  it.each([
    ['its top', 0, 550],
    ['its middle', 0.5, 400],
    ['about a third of it', undefined, 445],
  ])('moves the page so that the line stands at %s', (_where, align, by) => {
    const { view, scrolled } = open()
    scrollTo(view, 5 * 12, align === undefined ? {} : { align })
    expect(scrolled).toEqual([[document.documentElement, by, 'instant']])
  })

  it.each([
    ['auto', 40],
    ['scroll', 0],
  ])('moves the container around the article where that scrolls (%s), from its own top', (overflowY, top) => {
    const container = scroller(top, { overflowY })
    const { view, scrolled } = open(container)
    scrollTo(view, 5 * 12, { align: 0.5 })
    expect(scrolled).toEqual([[container, 550 - top - 100, 'instant']])
  })

  it.each([
    ['has room for all it holds', { content: 200 }],
    ['does not scroll', { overflowY: 'visible' }],
    ['hides what is too much', { overflowY: 'hidden' }],
  ])('passes over a container that %s', (_what, options) => {
    const { view, scrolled } = open(scroller(40, options))
    scrollTo(view, 0)
    expect(scrolled.map(([element]) => element)).toEqual([document.documentElement])
  })
})

describe('a span is on the screen', () => {
  // The page shows three lines.
  it.each([
    ['that is the first line', { start: 0, end: 5 }, 0, true],
    ['that ends with the screen', { start: 24, end: 30 }, 0, true],
    ['that is below it', { start: 36, end: 40 }, 0, false],
    ['of which the end is below it', { start: 24, end: 40 }, 0, false],
    ['that is cut off above', { start: 0, end: 5 }, -1, false],
    ['of which no text is drawn', { start: 10, end: 12 }, 0, false],
  ])('one %s', (...[, span, articleTop, expected]) => {
    const { view } = open()
    page.scrollArticleTo(articleTop)
    expect(isOnScreen(view, span)).toBe(expected)
  })

  it.each([
    ['that begins with the container', { start: 12, end: 16 }, 100, true],
    ['that ends with it', { start: 24, end: 28 }, 100, true],
    ['above it', { start: 0, end: 4 }, 100, false],
    ['below it', { start: 36, end: 40 }, 100, false],
  ])('inside a container that scrolls: one %s', (...[, span, top, expected]) => {
    const { view } = open(scroller(top))
    expect(isOnScreen(view, span)).toBe(expected)
  })
})
