// @vitest-environment jsdom
import type { EditorView } from '@tiptap/pm/view'
import { Editor } from '@tiptap/core'
import { describe, expect, it, vi } from 'vitest'
import { articleExtensions } from '@/lib/editor/article-schema'
import type { Highlight } from '@/lib/editor/highlight-layer/highlight'
import {
  addHighlight,
  focusHighlight,
  highlightsIn,
  hoverHighlight,
  positionsOf,
  setCursor,
  setHighlights,
  showBoilerplate,
  showHighlights,
} from '@/lib/editor/highlight-layer/layer-commands'
import { actionOf, layerKey, type LayerAction } from '@/lib/editor/highlight-layer/layer-state'
import { paragraphs } from '@/tests/unit/editor/article-document-arbitrary'
import { usePage } from './page'

const page = usePage()

/** An article of 200 characters, and what was done to its layer from now on. */
function open(...highlights: Highlight[]) {
  const view = page.open(paragraphs('0123456789'.repeat(20)), { painter: 'css' })
  setHighlights(view, highlights)
  const actions: LayerAction[] = []
  const { dispatch } = view
  view.dispatch = (tr) => {
    const action = actionOf(tr)
    if (action) actions.push(action)
    dispatch.call(view, tr)
  }
  return { view, kinds: () => actions.splice(0).map(({ kind }) => kind) }
}

function at(position: number, more: Partial<Highlight> = {}): Highlight {
  return { id: `h${position}`, start: position, end: position + 1, tag: 'fact', ...more }
}

function shown(view: EditorView): string[] {
  return highlightsIn(view, { start: 0, end: 200 }).map(({ id }) => id)
}

function many(count: number, from = 0): Highlight[] {
  return Array.from({ length: count }, (_none, index) => at(from + index))
}

describe('showing highlights', () => {
  it.each<[string, Highlight[], LayerAction['kind'][]]>([
    ['the same ones sends nothing', [at(1), at(2)], []],
    ['another sends the one', [at(1), at(2), at(3)], ['put']],
    ['one less removes it', [at(1)], ['remove']],
    ['one in place of another does both', [at(1), at(3)], ['remove', 'put']],
    ['one with another start', [at(1, { start: 0 }), at(2)], ['put']],
    ['one with another end', [at(1, { end: 9 }), at(2)], ['put']],
    ['one with another tag', [at(1, { tag: 'opinion' }), at(2)], ['put']],
    ['one with another state', [at(1, { state: 'other' }), at(2)], ['put']],
  ])('%s', (_what, wanted, expected) => {
    const { view, kinds } = open(at(1), at(2))
    showHighlights(view, wanted)
    expect(kinds()).toEqual(expected)
    expect(shown(view)).toEqual(wanted.map(({ id }) => id))
    showHighlights(view, wanted)
    expect(kinds()).toEqual([])
  })

  it('sends one change each for up to 32, and all at once for more', () => {
    const { view, kinds } = open()
    showHighlights(view, many(32))
    expect(kinds()).toEqual(Array(32).fill('put'))
    showHighlights(view, many(33, 100))
    expect(kinds()).toEqual(['set'])
    expect(shown(view)).toEqual(many(33, 100).map(({ id }) => id))
  })

  it('counts what goes as well as what comes', () => {
    const { view, kinds } = open(...many(20))
    showHighlights(view, many(13, 100))
    expect(kinds()).toEqual(['set'])
  })
})

describe('a command that changes nothing sends nothing', () => {
  it.each<[string, (view: EditorView) => void, (view: EditorView) => void]>([
    ['focus', (view) => focusHighlight(view, 'h1'), (view) => focusHighlight(view, null)],
    ['hover', (view) => hoverHighlight(view, 'h1'), (view) => hoverHighlight(view, null)],
    [
      'cursor',
      (view) => setCursor(view, { start: 0, end: 4 }),
      (view) => setCursor(view, { start: 0, end: 5 }),
    ],
    ['cursor', (view) => setCursor(view, { start: 1, end: 4 }), (view) => setCursor(view, null)],
    [
      'residue',
      (view) => showBoilerplate(view, [{ start: 0, end: 4 }]),
      (view) => showBoilerplate(view, [{ start: 1, end: 4 }]),
    ],
    [
      'residue',
      (view) => showBoilerplate(view, [{ start: 0, end: 4 }]),
      (view) => showBoilerplate(view, [{ start: 0, end: 5 }]),
    ],
    ['residue', (view) => showBoilerplate(view, [{ start: 0, end: 4 }]), (view) => showBoilerplate(view, [])],
  ])('%s', (kind, change, changeAgain) => {
    const { view, kinds } = open(at(1))
    change(view)
    change(view)
    expect(kinds()).toEqual([kind])
    changeAgain(view)
    changeAgain(view)
    expect(kinds()).toEqual([kind])
  })

  it('nor does one that takes away what is not there', () => {
    const { view, kinds } = open(at(1))
    focusHighlight(view, null)
    hoverHighlight(view, null)
    setCursor(view, null)
    showBoilerplate(view, [])
    expect(kinds()).toEqual([])
  })
})

it('one highlight is added, or takes the place of the one with its id', () => {
  const { view } = open(at(1))
  addHighlight(view, at(5))
  addHighlight(view, at(1, { start: 7, end: 9 }))
  expect(shown(view)).toEqual(['h5', 'h1'])
  expect(highlightsIn(view, { start: 5, end: 7 }).map(({ id }) => id)).toEqual(['h5'])
})

it('positions are those of the document that is shown', () => {
  const { view } = open()
  expect(positionsOf(view)).toBe(layerKey.getState(view.state)?.positions)
  expect(positionsOf(view).textLength).toBe(200)
})

it('a change of the layer is none of the document, and cannot be undone', () => {
  const { view } = open()
  const seen = vi.fn()
  const { dispatch } = view
  view.dispatch = (tr) => {
    seen(tr.docChanged, tr.getMeta('addToHistory'))
    dispatch.call(view, tr)
  }
  addHighlight(view, at(5))
  expect(seen.mock.calls).toEqual([[false, false]])
})

it('an editor without the layer says so', () => {
  const element = document.createElement('div')
  const editor = new Editor({ element, extensions: articleExtensions, content: paragraphs('a') })
  expect(() => focusHighlight(editor.view, 'a')).toThrow('The highlight layer is not part of this editor.')
  editor.destroy()
})
