// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest'
import { createPaintLoop } from '@/lib/editor/highlight-layer/create-paint-loop'
import { addHighlight, focusHighlight, setCursor } from '@/lib/editor/highlight-layer/layer-commands'
import type { Painter } from '@/lib/editor/highlight-layer/painter'
import { paragraphs } from '@/tests/unit/editor/article-document-arbitrary'
import { usePage } from './page'

const page = usePage()

const LINES = Array.from({ length: 20 }, (_none, line) => `Line ${line}.`)

/** A loop over an article of twenty lines; the screen shows three of them, the margin is one and a half more. */
function start({ into = document.body }: { into?: Element } = {}) {
  const view = page.open(paragraphs(...LINES), { painter: 'css', into })
  page.frame()
  /** The lines that the window of each painting began and ended with. */
  const windows: [first: number, last: number][] = []
  const painter = {
    paint: vi.fn<Painter['paint']>(({ from, to }) => {
      const { doc } = view.state
      windows.push([doc.resolve(from).index(0), doc.resolve(to).index(0)])
    }),
    domChanged: vi.fn(),
    destroy: vi.fn(),
  }
  const loop = createPaintLoop(view, { createPainter: () => painter, margin: 0.5 })
  return { view, painter, loop, windows }
}

function scroll(target: EventTarget = document): void {
  target.dispatchEvent(new Event('scroll'))
}

describe('the paint loop', () => {
  it('paints the screen and a margin, once a frame, however much has changed', () => {
    const { painter, loop, view, windows } = start()
    const before = view.state
    setCursor(view, { start: 0, end: 3 })
    loop.update?.(view, before)
    scroll()
    expect(painter.paint).not.toHaveBeenCalled()
    page.frame()
    expect(windows).toEqual([[0, 5]])
    page.frame()
    expect(windows).toHaveLength(1)
  })

  it.each([
    [-100, [0, 5]],
    [-120, [0, 5]],
    [-121, [0, 6]],
    [-1_000, [8, 15]],
    [-1_900, [17, 20]],
    [-5_000, [20, 20]],
  ])('looks for the window again once most of the margin is spent: scrolled to %i', (top, window) => {
    const { windows } = start()
    page.frame()
    page.scrollArticleTo(top)
    scroll()
    page.frame()
    expect(windows).toEqual([[0, 5], window])
  })

  it('looks again from where it last looked, not from the top', () => {
    const { windows } = start()
    page.frame()
    for (const top of [-1_000, -1_100, -1_200]) {
      page.scrollArticleTo(top)
      scroll()
      page.frame()
    }
    expect(windows).toEqual([
      [0, 5],
      [8, 15],
      [8, 15],
      [10, 17],
    ])
  })

  it('does not look at the scrolling of what holds no article', () => {
    const { painter } = start()
    page.frame()
    const elsewhere = document.body.appendChild(document.createElement('div'))
    scroll(elsewhere)
    scroll(window)
    page.frame()
    expect(painter.paint).toHaveBeenCalledTimes(1)
  })

  it('hears the scrolling of a container around it', () => {
    const container = document.body.appendChild(document.createElement('div'))
    const { painter } = start({ into: container })
    page.frame()
    scroll(container)
    page.frame()
    expect(painter.paint).toHaveBeenCalledTimes(2)
  })

  it.each<[string, () => void]>([
    ['the browser’s window', () => window.dispatchEvent(new Event('resize'))],
    ['the article', () => page.resizeArticle()],
  ])('measures anew when %s has another size', (_what, resize) => {
    const { windows } = start()
    page.frame()
    page.scrollArticleTo(-100)
    resize()
    page.frame()
    expect(windows).toEqual([
      [0, 5],
      [0, 6],
    ])
  })

  it('tells the painter that elements were redrawn, and only then', () => {
    const { loop, painter, view } = start()
    let before = view.state
    addHighlight(view, { id: 'a', start: 0, end: 4, tag: 'fact' })
    loop.update?.(view, before)
    expect(painter.domChanged).not.toHaveBeenCalled()
    before = view.state
    focusHighlight(view, 'a')
    loop.update?.(view, before)
    expect(painter.domChanged).toHaveBeenCalledTimes(1)
  })

  it('does nothing about a state in which the layer is the same', () => {
    const { loop, painter, view } = start()
    page.frame()
    const before = view.state
    view.dispatch(view.state.tr.setMeta('other', true))
    loop.update?.(view, before)
    page.frame()
    expect(painter.paint).toHaveBeenCalledTimes(1)
  })

  it('measures anew when the text is another', () => {
    const { loop, view, windows } = start()
    page.frame()
    const before = view.state
    page.scrollArticleTo(-100)
    view.dispatch(view.state.tr.insertText('Now: ', 1))
    loop.update?.(view, before)
    page.frame()
    expect(windows).toEqual([
      [0, 5],
      [0, 6],
    ])
  })

  it('paints all of the article for paper, at once, and the screen again afterwards', () => {
    const { windows } = start()
    page.frame()
    dispatchEvent(new Event('beforeprint'))
    expect(windows).toEqual([
      [0, 5],
      [0, 20],
    ])
    scroll()
    page.frame()
    expect(windows.at(-1)).toEqual([0, 20])
    dispatchEvent(new Event('afterprint'))
    page.frame()
    expect(windows.at(-1)).toEqual([0, 5])
  })

  it('waits until the article is on the page', () => {
    const container = document.createElement('div')
    const { painter } = start({ into: container })
    page.frame()
    expect(painter.paint).not.toHaveBeenCalled()
    document.body.append(container)
    page.resizeArticle()
    page.frame()
    expect(painter.paint).toHaveBeenCalledTimes(1)
  })

  it('waits while the article has no height', () => {
    const view = page.open(
      { type: 'doc', content: [{ type: 'blockquote', content: [] }] },
      { painter: 'css' },
    )
    const paint = vi.fn()
    createPaintLoop(view, {
      createPainter: () => ({ paint, domChanged: vi.fn(), destroy: vi.fn() }),
      margin: 0.5,
    })
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 800, 0))
    page.frame()
    expect(paint).not.toHaveBeenCalled()
  })

  it('leaves nothing behind', () => {
    const { loop, painter, view } = start()
    loop.destroy?.()
    expect(painter.destroy).toHaveBeenCalledTimes(1)
    scroll()
    window.dispatchEvent(new Event('resize'))
    page.frame()
    expect(painter.paint).not.toHaveBeenCalled()
    expect([...page.observed]).toEqual([])
    expect(view.isDestroyed).toBe(false)
  })
})
