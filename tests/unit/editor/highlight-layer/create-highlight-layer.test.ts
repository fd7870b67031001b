// @vitest-environment jsdom
import type { EditorView } from '@tiptap/pm/view'
import { describe, expect, it, vi } from 'vitest'
import type { Highlight } from '@/lib/editor/highlight-layer/highlight'
import {
  focusHighlight,
  hoverHighlight,
  setCursor,
  setHighlights,
  showBoilerplate,
} from '@/lib/editor/highlight-layer/layer-commands'
import { layerKey } from '@/lib/editor/highlight-layer/layer-state'
import { paragraphs } from '@/tests/unit/editor/article-document-arbitrary'
import { painted, usePage } from './page'

const CAT: Highlight = { id: 'cat', start: 4, end: 7, tag: 'fact' }
const REST: Highlight = { id: 'rest', start: 4, end: 12, tag: 'opinion', state: 'other' }
const FAR: Highlight = { id: 'far', start: 14 * 19, end: 14 * 19 + 3, tag: 'quote' }
const DOC = paragraphs(...Array.from({ length: 20 }, () => 'The cat sat.'))

/** Classes of each drawn element with the words in it. */
function drawn(view: EditorView): [string, string][] {
  return [...view.dom.querySelectorAll('p > *')].map((each) => [each.className, each.textContent])
}

describe('where the browser has custom highlights', () => {
  const page = usePage()

  it('no element is drawn for a highlight', () => {
    const view = page.open(DOC)
    setHighlights(view, [CAT, REST])
    page.frame()
    expect(drawn(view)).toEqual([])
    expect(painted()).toEqual({ 'stet-green': ['cat'], 'stet-violet-other': ['cat sat.'] })
  })

  it('the focused one is an element that can be scrolled to, found and outlined', () => {
    const view = page.open(DOC)
    setHighlights(view, [CAT, REST])
    focusHighlight(view, 'cat')
    const mark = view.dom.querySelector('mark')
    expect(mark?.textContent).toBe('cat')
    expect(mark?.className).toBe('stet-focused')
    expect(mark?.getAttribute('data-annotation-id')).toBe('cat')
    expect(mark?.getAttribute('data-tag')).toBe('fact')
    expect(mark?.getAttribute('tabindex')).toBe('-1')
  })

  it('boilerplate is drawn as elements', () => {
    const view = page.open(DOC)
    showBoilerplate(view, [{ start: 0, end: 12 }])
    expect(drawn(view)).toEqual([['stet-residue', 'The cat sat.']])
  })

  it('can be told to draw elements all the same', () => {
    const view = page.open(DOC, { painter: 'decorations' })
    setHighlights(view, [CAT])
    page.frame()
    expect(painted()).toEqual({})
    expect(drawn(view)).toEqual([['stet-highlight stet-green', 'cat']])
  })

  it('takes what it painted and what it listens to away with the editor', () => {
    const onHover = vi.fn()
    const view = page.open(DOC, { onHover })
    setHighlights(view, [CAT])
    page.frame()
    expect([...page.observed]).toEqual([view.dom])
    view.destroy()
    expect(painted()).toEqual({})
    expect([...page.observed]).toEqual([])
  })

  it('paints as far beyond the screen as it is told', () => {
    const view = page.open(DOC, { margin: 10 })
    setHighlights(view, [FAR])
    page.frame()
    expect(painted()).toEqual({ 'stet-grey': ['The'] })
  })

  it('paints half a screen beyond the screen unless it is told', () => {
    const view = page.open(DOC)
    const fifth: Highlight = { ...FAR, start: 14 * 4, end: 14 * 4 + 3 }
    const sixth: Highlight = { ...CAT, start: 14 * 5, end: 14 * 5 + 3 }
    setHighlights(view, [fifth, sixth])
    page.frame()
    expect(painted()).toEqual({ 'stet-grey': ['The'] })
  })
})

describe('where the browser has none', () => {
  const page = usePage({ hasHighlights: false })

  it('an element is drawn for each highlight near the screen, one in another where they overlap', () => {
    const view = page.open(DOC)
    setHighlights(view, [CAT, REST, FAR])
    page.frame()
    expect([...view.dom.querySelectorAll('.stet-green')].map((each) => each.textContent)).toEqual(['cat'])
    const others = [...view.dom.querySelectorAll('.stet-violet-other')]
    expect(others.map((each) => each.textContent).join('')).toContain(' sat.')
    expect(view.dom.querySelectorAll('[data-highlight-id="far"]')).toHaveLength(0)
    expect(view.dom.querySelector('.stet-green')?.getAttribute('data-highlight-id')).toBe('cat')
  })

  it('draws the cursor and what is hovered as far as they are near the screen', () => {
    const view = page.open(DOC)
    setHighlights(view, [CAT, FAR])
    hoverHighlight(view, 'cat')
    setCursor(view, { start: 14, end: 26 })
    page.frame()
    expect(drawn(view)).toContainEqual(['stet-cursor', 'The cat sat.'])
    expect([...view.dom.querySelectorAll('.stet-hover')].map((each) => each.textContent)).toEqual(['cat'])
    hoverHighlight(view, 'far')
    setCursor(view, { start: FAR.start, end: FAR.end })
    page.frame()
    expect(view.dom.querySelectorAll('.stet-hover, .stet-cursor')).toHaveLength(0)
  })

  it.each<[string, number, { from: number; to: number }, boolean]>([
    ['that ends where the window begins', 0, { from: 13, to: 28 }, false],
    ['that begins where the window ends', 14, { from: 1, to: 13 }, false],
    ['that touches its first character', 0, { from: 12, to: 28 }, true],
    ['that touches its last character', 14, { from: 1, to: 16 }, true],
  ])('a cursor %s', (...[, start, window, isDrawn]) => {
    const view = page.open(DOC)
    setHighlights(view, [{ ...CAT, start, end: start + 12 }])
    setCursor(view, { start, end: start + 12 })
    hoverHighlight(view, 'cat')
    const tr = view.state.tr.setMeta(layerKey, { kind: 'window', window })
    view.dispatch(tr)
    expect(view.dom.querySelectorAll('.stet-cursor').length > 0).toBe(isDrawn)
    expect(view.dom.querySelectorAll('.stet-hover').length > 0).toBe(isDrawn)
  })

  it('draws again only for another window', () => {
    const view = page.open(DOC)
    page.frame()
    const before = layerKey.getState(view.state)
    document.dispatchEvent(new Event('scroll'))
    page.frame()
    expect(layerKey.getState(view.state)).toBe(before)
    page.scrollArticleTo(-1_000)
    document.dispatchEvent(new Event('scroll'))
    page.frame()
    expect(layerKey.getState(view.state)?.window).not.toEqual(before?.window)
  })
})
