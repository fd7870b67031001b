// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCssPainter } from '@/lib/editor/highlight-layer/create-css-painter'
import type { Highlight } from '@/lib/editor/highlight-layer/highlight'
import {
  addHighlight,
  focusHighlight,
  hoverHighlight,
  positionsOf,
  setCursor,
  setHighlights,
  showFound,
  showHighlights,
} from '@/lib/editor/highlight-layer/layer-commands'
import { NOTHING_FOUND } from '@/lib/editor/highlight-layer/layer-state'
import { paragraphs } from '@/tests/unit/editor/article-document-arbitrary'
import { painted, usePage } from './page'

const page = usePage()

const DOC = paragraphs('The cat sat.', 'It slept.', 'A dog barked.')
const CAT: Highlight = { id: 'cat', start: 4, end: 7, tag: 'fact' }
const SLEPT: Highlight = { id: 'slept', start: 17, end: 22, tag: 'opinion', state: 'other' }
const ALL: Highlight = { id: 'all', start: 0, end: 38, tag: 'unsupported', state: 'unsure' }
const EVERYWHERE = { from: 0, to: 44 }

function open(...highlights: Highlight[]) {
  const view = page.open(DOC, { painter: 'css' })
  setHighlights(view, highlights)
  return view
}

describe('the CSS painter', () => {
  it('paints each highlight under the name of its tag and state, in one range for each block', () => {
    open(CAT, SLEPT, ALL)
    page.frame()
    expect(painted()).toEqual({
      'stet-green': ['cat'],
      'stet-violet-other': ['slept'],
      'stet-orange-unsure': ['A dog barked.', 'It slept.', 'The cat sat.'],
    })
  })

  it('paints overlapping highlights of one name as one range, and those of others apart', () => {
    const over = { ...CAT, id: 'over', start: 6, end: 11 }
    open(CAT, over, { ...CAT, id: 'apart', start: 0, end: 3 }, { ...CAT, id: 'theirs', state: 'other' })
    page.frame()
    expect(painted()).toEqual({ 'stet-green': ['The', 'cat sat'], 'stet-green-other': ['cat'] })
  })

  it('marks words that members disagree about, for as long as they are', () => {
    const view = open({ ...CAT, disagreement: true }, SLEPT)
    page.frame()
    expect(painted()).toMatchObject({ 'stet-green': ['cat'], 'stet-disagreement': ['cat'] })
    showHighlights(view, [CAT, SLEPT])
    page.frame()
    expect(painted()).not.toHaveProperty('stet-disagreement')
  })

  it('paints what is hovered and where the cursor is beside the tags', () => {
    const view = open(CAT)
    hoverHighlight(view, 'cat')
    setCursor(view, { start: 14, end: 23 })
    page.frame()
    expect(painted()).toEqual({ 'stet-green': ['cat'], 'stet-hover': ['cat'], 'stet-cursor': ['It slept.'] })
    hoverHighlight(view, null)
    setCursor(view, null)
    page.frame()
    expect(painted()).toEqual({ 'stet-green': ['cat'] })
  })

  it('paints every hit of a search, and the one that one has come to', () => {
    const view = open(CAT)
    const hits = [
      { start: 4, end: 7 },
      { start: 17, end: 22 },
      { start: 27, end: 30 },
    ]
    showFound(view, { hits, current: hits[1] ?? null })
    page.frame()
    expect(painted()).toEqual({
      'stet-green': ['cat'],
      'stet-hit': ['cat', 'dog', 'slept'],
      'stet-hit-current': ['slept'],
    })
    const painter = createCssPainter(view)
    showFound(view, NOTHING_FOUND)
    page.frame()
    expect(painted()).toEqual({ 'stet-green': ['cat'] })
    showFound(view, { hits, current: null })
    painter.paint({ from: 14, to: 25 })
    expect(painted()['stet-hit']).toEqual(['slept'])
  })

  it('paints nothing of a hovered highlight that is gone', () => {
    const view = open(CAT)
    hoverHighlight(view, 'nobody')
    page.frame()
    expect(painted()).toEqual({ 'stet-green': ['cat'] })
  })

  it.each<[string, { from: number; to: number }, Record<string, string[]>]>([
    ['the first block', { from: 0, to: 14 }, { 'stet-cursor': ['The cat sat.'] }],
    ['the second block', { from: 14, to: 25 }, { 'stet-cursor': ['It slept.'], 'stet-hover': ['slept'] }],
    ['the third block', { from: 25, to: 40 }, { 'stet-cursor': ['A dog barked.'] }],
  ])('keeps to %s when that is all of the window', (_which, window, expected) => {
    const view = open()
    addHighlight(view, { ...SLEPT, tag: 'fact' })
    hoverHighlight(view, SLEPT.id)
    setCursor(view, { start: 0, end: 38 })
    const painter = createCssPainter(view)
    painter.paint(window)
    const { 'stet-green-other': _tag, ...others } = painted()
    expect(others).toEqual(expected)
  })

  it('keeps the very ranges of what has not changed', () => {
    const view = open(CAT)
    page.frame()
    const before = [...(CSS.highlights.get('stet-green') ?? [])]
    addHighlight(view, SLEPT)
    page.frame()
    expect([...(CSS.highlights.get('stet-green') ?? [])][0]).toBe(before[0])
  })

  it.each<[string, Highlight, Record<string, string[]>]>([
    ['another start', { ...CAT, start: 0 }, { 'stet-green': ['The cat'] }],
    ['another end', { ...CAT, end: 12 }, { 'stet-green': ['cat sat.'] }],
    ['another tag', { ...CAT, tag: 'opinion' }, { 'stet-violet': ['cat'] }],
    ['another state', { ...CAT, state: 'unsure' }, { 'stet-green-unsure': ['cat'] }],
  ])('paints a highlight anew with %s', (_what, changed, expected) => {
    const view = open(CAT)
    page.frame()
    addHighlight(view, changed)
    page.frame()
    expect(painted()).toEqual(expected)
  })

  it('paints on the new text after ProseMirror has drawn an element for the focus', () => {
    const view = open(CAT, ALL)
    page.frame()
    focusHighlight(view, 'cat')
    expect(painted()).toEqual({})
    page.frame()
    expect(view.dom.querySelector('mark[data-annotation-id="cat"]')?.textContent).toBe('cat')
    expect(painted()).toMatchObject({ 'stet-green': ['cat'] })
    expect(painted()['stet-orange-unsure']).toContain('The cat sat.')
  })

  it('takes away its own highlights and leaves those of another editor', () => {
    const first = open(CAT)
    page.frame()
    const registry = CSS.highlights
    const painter = createCssPainter(first)
    painter.paint(EVERYWHERE)
    expect(registry.get('stet-green')?.size).toBe(2)
    painter.destroy()
    expect(painted()).toEqual({ 'stet-green': ['cat'] })
  })

  it('paints what a new painter would, whatever came before', () => {
    const view = page.open(DOC, { painter: 'css' })
    const own = createCssPainter(view)
    const { textLength } = positionsOf(view)
    const highlight: fc.Arbitrary<Highlight> = fc
      .record({
        id: fc.constantFrom('a', 'b', 'c'),
        at: fc.nat(textLength - 1),
        length: fc.integer({ min: 1, max: 20 }),
        tag: fc.constantFrom('fact', 'opinion', 'own'),
      })
      .map(({ id, at, length, tag }) => ({ id, start: at, end: Math.min(textLength, at + length), tag }))
    const step = fc.record({
      shown: fc.uniqueArray(highlight, { selector: ({ id }) => id, maxLength: 3 }),
      hovered: fc.constantFrom(null, 'a', 'b'),
      window: fc
        .tuple(fc.nat(44), fc.nat(44))
        .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
    })
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (steps) => {
        for (const { shown, hovered, window } of steps) {
          showHighlights(view, shown)
          hoverHighlight(view, hovered)
          own.paint(window)
        }
        const before = painted()
        own.domChanged()
        expect(painted()).toEqual({})
        own.paint(steps.at(-1)?.window ?? EVERYWHERE)
        expect(painted()).toEqual(before)
        own.destroy()
        expect(painted()).toEqual({})
      }),
    )
  })
})
