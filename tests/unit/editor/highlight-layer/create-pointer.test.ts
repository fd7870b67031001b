// @vitest-environment jsdom
import type { EditorView } from '@tiptap/pm/view'
import { describe, expect, it, vi } from 'vitest'
import type { PointerCallbacks } from '@/lib/editor/highlight-layer/create-pointer'
import type { ArticleDocument } from '@/lib/schema/article-document'
import type { Span } from '@/lib/editor/positions'
import { paragraphs } from '@/tests/unit/editor/article-document-arbitrary'
import { usePage } from './page'

const page = usePage()

type Point = { x?: number; y?: number; shiftKey?: boolean; detail?: number; target?: Element }

/** An article whose characters stand ten pixels apart, from the first position on. */
function open(callbacks: PointerCallbacks): EditorView {
  const view = page.open(paragraphs('The cat sat.', 'It slept.'), { painter: 'css', ...callbacks })
  vi.spyOn(view, 'posAtCoords').mockImplementation(({ left }) =>
    left < 0 ? null : { pos: 1 + Math.floor(left / 10), inside: 0 },
  )
  return view
}

function send(view: EditorView, type: string, { x = 0, y = 0, target, ...more }: Point = {}): void {
  const event = new MouseEvent(type, { clientX: x, clientY: y, bubbles: true, ...more })
  ;(target ?? paragraphOf(view)).dispatchEvent(event)
}

function paragraphOf(view: EditorView, index = 0): Element {
  const paragraph = view.dom.querySelectorAll('p')[index]
  if (!paragraph) throw new Error('The article has no such paragraph.')
  return paragraph
}

function select(from: [Node, number], to: [Node, number]): void {
  document.getSelection()?.setBaseAndExtent(...from, ...to)
  document.dispatchEvent(new Event('selectionchange'))
}

function wordsOf(view: EditorView, index: number): Node {
  const text = paragraphOf(view, index).firstChild
  if (!text) throw new Error('The paragraph is empty.')
  return text
}

describe('a click', () => {
  it.each<[string, { press: Point; release: Point }, number[]]>([
    ['on a character tells its offset', { press: { x: 45 }, release: { x: 45 } }, [4]],
    ['that trembled is one', { press: { x: 45 }, release: { x: 47, y: 3 } }, [4]],
    ['at the end of a drag is none', { press: { x: 45 }, release: { x: 49 } }, []],
    ['at the end of a drag downwards is none', { press: { x: 45 }, release: { x: 45, y: 4 } }, []],
    ['that is the second of a double one is none', { press: { x: 45 }, release: { x: 45, detail: 2 } }, []],
    ['that is the first of a double one is one', { press: { x: 45 }, release: { x: 45, detail: 1 } }, [4]],
    ['with Shift extends a selection instead', { press: { x: 45 }, release: { x: 45, shiftKey: true } }, []],
    ['where no text is tells nothing', { press: { x: -1 }, release: { x: -1 } }, []],
  ])('%s', (_what, { press, release }, offsets) => {
    const onClick = vi.fn<(offset: number) => void>()
    const view = open({ onClick })
    send(view, 'pointerdown', press)
    send(view, 'click', release)
    expect(onClick.mock.calls.map(([offset]) => offset)).toEqual(offsets)
  })

  it('between the blocks is none', () => {
    const onClick = vi.fn()
    const view = open({ onClick })
    send(view, 'click', { target: view.dom })
    expect(onClick).not.toHaveBeenCalled()
  })
})

describe('the pointer over the text', () => {
  it('tells the character under it once a frame, when it is another', () => {
    const onHover = vi.fn()
    const view = open({ onHover })
    page.frame()
    for (const x of [10, 12, 14]) send(view, 'pointermove', { x })
    expect(onHover).not.toHaveBeenCalled()
    expect(page.frame()).toBe(1)
    send(view, 'pointermove', { x: 16 })
    page.frame()
    send(view, 'pointermove', { x: 31 })
    page.frame()
    expect(onHover.mock.calls).toEqual([[1], [3]])
  })

  it('tells when it leaves, once', () => {
    const onHover = vi.fn()
    const view = open({ onHover })
    page.frame()
    send(view, 'pointermove', { x: 10 })
    page.frame()
    send(view, 'pointerleave', { target: view.dom })
    send(view, 'pointerleave', { target: view.dom })
    expect(onHover.mock.calls).toEqual([[1], [null]])
  })

  it('tells nothing more once the editor is gone', () => {
    const onHover = vi.fn()
    const view = open({ onHover })
    page.frame()
    const { dom } = view
    send(view, 'pointermove', { x: 10 })
    view.destroy()
    page.frame()
    dom.dispatchEvent(new MouseEvent('pointerleave'))
    expect(onHover).not.toHaveBeenCalled()
  })
})

describe('a selection', () => {
  it('is told in canonical offsets', () => {
    const onSelect = vi.fn()
    const view = open({ onSelect })
    select([wordsOf(view, 0), 4], [wordsOf(view, 1), 2])
    expect(onSelect.mock.calls).toEqual([[{ start: 4, end: 16 }]])
  })

  it('is told again only when it is another', () => {
    const onSelect = vi.fn<(span: Span | null) => void>()
    const view = open({ onSelect })
    select([wordsOf(view, 0), 4], [wordsOf(view, 0), 7])
    select([wordsOf(view, 0), 4], [wordsOf(view, 0), 7])
    select([wordsOf(view, 0), 5], [wordsOf(view, 0), 7])
    select([wordsOf(view, 0), 5], [wordsOf(view, 0), 8])
    select([wordsOf(view, 0), 5], [wordsOf(view, 0), 5])
    expect(onSelect.mock.calls.map(([span]) => (span ? [span.start, span.end] : null))).toEqual([
      [4, 7],
      [5, 7],
      [5, 8],
      null,
    ])
  })

  it.each(['pointerup', 'pointercancel'])('counts when a drag ends by %s', (release) => {
    const onSelect = vi.fn()
    const view = open({ onSelect })
    send(view, 'pointerdown')
    select([wordsOf(view, 0), 0], [wordsOf(view, 0), 3])
    expect(onSelect).not.toHaveBeenCalled()
    document.dispatchEvent(new Event(release))
    expect(onSelect.mock.calls).toEqual([[{ start: 0, end: 3 }]])
    select([wordsOf(view, 0), 0], [wordsOf(view, 0), 4])
    expect(onSelect).toHaveBeenCalledTimes(2)
  })

  it.each<[string, 'before' | 'after', { start: number; end: number }]>([
    ['that begins before the article begins with it', 'before', { start: 0, end: 3 }],
    ['that ends after the article ends with it', 'after', { start: 8, end: 23 }],
  ])('%s', (_what, where, span) => {
    const onSelect = vi.fn()
    const view = open({ onSelect })
    const outside = document.createElement('p')
    outside.textContent = 'Outside.'
    if (where === 'before') document.body.prepend(outside)
    else document.body.append(outside)
    const point: [Node, number] = [outside.firstChild ?? outside, 2]
    if (where === 'before') select(point, [wordsOf(view, 0), 3])
    else select([wordsOf(view, 0), 8], point)
    expect(onSelect.mock.calls).toEqual([[span]])
  })

  it('elsewhere on the page is none', () => {
    const onSelect = vi.fn()
    open({ onSelect })
    const outside = document.body.appendChild(document.createElement('p'))
    outside.textContent = 'Outside.'
    select([outside, 0], [outside, 1])
    expect(onSelect).not.toHaveBeenCalled()
  })

  it('of an empty block is none', () => {
    const onSelect = vi.fn()
    const empty: ArticleDocument = { type: 'doc', content: [{ type: 'paragraph' }, { type: 'paragraph' }] }
    const view = page.open(empty, { painter: 'css', onSelect })
    select([paragraphOf(view, 1), 0], [paragraphOf(view, 1), 1])
    expect(onSelect).not.toHaveBeenCalled()
  })

  it('is told no more once the editor is gone', () => {
    const onSelect = vi.fn()
    const view = open({ onSelect })
    const words = wordsOf(view, 0)
    view.destroy()
    select([words, 0], [words, 3])
    document.dispatchEvent(new Event('pointerup'))
    expect(onSelect).not.toHaveBeenCalled()
  })
})

it('nobody who does not ask is told anything', () => {
  const view = open({})
  page.frame()
  for (const type of ['pointerdown', 'click', 'pointermove', 'pointerleave']) send(view, type)
  document.dispatchEvent(new Event('pointerup'))
  expect(page.frame()).toBe(0)
})
