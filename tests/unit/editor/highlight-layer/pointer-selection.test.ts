// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest'
import type { PointerCallbacks } from '@/lib/editor/highlight-layer/create-pointer'
import type { Span } from '@/lib/editor/positions'
import type { ArticleDocument } from '@/lib/schema/article-document'
import { usePage } from './page'
import { openArticle, outside, paragraphOf, select, send, wordsOf, type Point } from './pointer-article'

const page = usePage()

function open(callbacks: PointerCallbacks) {
  return openArticle(page, callbacks)
}

describe('a selection', () => {
  it('is told in canonical offsets', () => {
    const onSelect = vi.fn()
    const view = open({ onSelect })
    select([wordsOf(view, 0), 4], [wordsOf(view, 1), 2])
    expect(onSelect.mock.calls).toEqual([[{ start: 4, end: 16 }, { free: false }]])
  })

  it('is told again only when it is another', () => {
    const onSelect = vi.fn<(span: Span | null) => null>(() => null)
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
    document.dispatchEvent(new MouseEvent(release))
    expect(onSelect.mock.calls).toEqual([[{ start: 0, end: 3 }, { free: false }]])
    select([wordsOf(view, 0), 0], [wordsOf(view, 0), 4])
    expect(onSelect).toHaveBeenCalledTimes(2)
  })

  it('that ends after the article, as a triple click does, ends with it', () => {
    const onSelect = vi.fn()
    const view = open({ onSelect })
    select([wordsOf(view, 0), 8], [outside('after'), 0])
    expect(onSelect.mock.calls).toEqual([[{ start: 8, end: 23 }, { free: false }]])
  })

  it.each<[string, () => void]>([
    ['by keys', () => undefined],
    ['by a pointer', () => document.body.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true }))],
  ])('that runs into the article from outside %s selects nothing of it', (_how, press) => {
    const onSelect = vi.fn()
    const onStray = vi.fn()
    const view = open({ onSelect, onStray })
    press()
    select([outside('before'), 2], [wordsOf(view, 0), 3])
    document.dispatchEvent(new MouseEvent('pointerup'))
    expect(onSelect).not.toHaveBeenCalled()
    expect(onStray).toHaveBeenCalledTimes(1)
  })

  it('that passes over the article says nothing on its way', () => {
    const told = vi.fn()
    const view = open({ onSelect: told, onStray: told })
    const [before, after] = [outside('before'), outside('after')]
    document.body.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true }))
    select([before, 2], [wordsOf(view, 0), 3])
    select([before, 2], [before, 4])
    document.dispatchEvent(new MouseEvent('pointerup'))
    select([after, 0], [after, 2])
    expect(told).not.toHaveBeenCalled()
  })

  it('with Alt held is free', () => {
    const onSelect = vi.fn()
    const view = open({ onSelect })
    send(view, 'pointerdown')
    select([wordsOf(view, 0), 0], [wordsOf(view, 0), 3])
    document.dispatchEvent(new MouseEvent('pointerup', { altKey: true }))
    expect(onSelect.mock.calls).toEqual([[{ start: 0, end: 3 }, { free: true }]])
  })

  it('is shown as the span that it stands for, and told once', () => {
    const onSelect = vi.fn(() => ({ start: 0, end: 12 }))
    const view = open({ onSelect })
    send(view, 'pointerdown')
    select([wordsOf(view, 0), 0], [wordsOf(view, 0), 11])
    document.dispatchEvent(new MouseEvent('pointerup'))
    expect(document.getSelection()?.toString()).toBe('The cat sat.')
    document.dispatchEvent(new Event('selectionchange'))
    expect(onSelect).toHaveBeenCalledTimes(1)
  })

  it('made by keys is left as it is', () => {
    const onSelect = vi.fn(() => ({ start: 0, end: 12 }))
    const view = open({ onSelect })
    select([wordsOf(view, 0), 0], [wordsOf(view, 0), 11])
    expect(document.getSelection()?.toString()).toBe('The cat sat')
  })

  it.each<[string, Point[], Span]>([
    [
      'right of the text ends where it left',
      [
        { x: 75, y: 50 },
        { x: 900, y: 50 },
      ],
      { start: 4, end: 12 },
    ],
    [
      'left of the text ends where it left',
      [
        { x: 25, y: 50 },
        { x: -100, y: 50 },
      ],
      { start: 0, end: 4 },
    ],
    [
      'above the text ends where it left',
      [
        { x: 25, y: 50 },
        { x: 25, y: -40 },
      ],
      { start: 2, end: 4 },
    ],
    [
      'below the text ends where it left',
      [
        { x: 75, y: 50 },
        { x: 75, y: 700 },
      ],
      { start: 4, end: 7 },
    ],
    [
      'outside ends where it left, not where it went after that',
      [
        { x: 75, y: 50 },
        { x: 75, y: 700 },
        { x: 10, y: 900 },
      ],
      { start: 4, end: 7 },
    ],
  ])('whose drag is released %s', (_where, way, span) => {
    const onSelect = vi.fn<(span: Span | null) => Span | null>((span) => span)
    const view = open({ onSelect })
    const far = outside('after')
    send(view, 'pointerdown', { x: 45, y: 50 })
    for (const point of way) send(view, 'pointermove', { ...point, buttons: 1, target: document.body })
    select([wordsOf(view, 0), 4], [far, 3])
    send(view, 'pointerup', { ...way.at(-1), target: document.body })
    expect(onSelect.mock.calls.map(([told]) => told)).toEqual([span])
    const shown = document.getSelection()?.toString()
    expect(shown).toBe('The cat sat.'.slice(span.start, span.end))
  })

  it('is told when the button was let go where the page could not see it', () => {
    const onSelect = vi.fn()
    const view = open({ onSelect })
    send(view, 'pointerdown', { x: 5, y: 50 })
    select([wordsOf(view, 0), 0], [wordsOf(view, 0), 3])
    send(view, 'pointermove', { x: 35, y: 50, buttons: 0 })
    expect(onSelect).toHaveBeenCalledTimes(1)
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
    document.dispatchEvent(new MouseEvent('pointerup'))
    expect(onSelect).not.toHaveBeenCalled()
  })
})
