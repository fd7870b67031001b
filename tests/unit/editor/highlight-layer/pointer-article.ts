import type { EditorView } from '@tiptap/pm/view'
import { vi } from 'vitest'
import type { PointerCallbacks } from '@/lib/editor/highlight-layer/create-pointer'
import { paragraphs } from '@/tests/unit/editor/article-document-arbitrary'
import type { Page } from './page'

export type Point = {
  x?: number
  y?: number
  shiftKey?: boolean
  detail?: number
  buttons?: number
  target?: Element
}

/** An article whose characters stand ten pixels apart, from the first position on; the pointer is on its first line. */
export function openArticle(page: Page, callbacks: PointerCallbacks): EditorView {
  const view = page.open(paragraphs('The cat sat.', 'It slept.'), { painter: 'css', ...callbacks })
  vi.spyOn(view, 'posAtCoords').mockImplementation(({ left }) =>
    left < 0 ? null : { pos: 1 + Math.min(12, Math.floor(left / 10)), inside: 0 },
  )
  return view
}

export function send(view: EditorView, type: string, { x = 0, y = 0, target, ...more }: Point = {}): void {
  const event = new MouseEvent(type, { clientX: x, clientY: y, bubbles: true, ...more })
  ;(target ?? paragraphOf(view)).dispatchEvent(event)
}

export function paragraphOf(view: EditorView, index = 0): Element {
  const paragraph = view.dom.querySelectorAll('p')[index]
  if (!paragraph) throw new Error('The article has no such paragraph.')
  return paragraph
}

/** Text of the page beside the article. */
export function outside(where: 'before' | 'after'): Node {
  const paragraph = document.createElement('p')
  const text = paragraph.appendChild(document.createTextNode('Outside.'))
  if (where === 'before') document.body.prepend(paragraph)
  else document.body.append(paragraph)
  return text
}

export function select(from: [Node, number], to: [Node, number]): void {
  document.getSelection()?.setBaseAndExtent(...from, ...to)
  document.dispatchEvent(new Event('selectionchange'))
}

export function wordsOf(view: EditorView, index: number): Node {
  const text = paragraphOf(view, index).firstChild
  if (!text) throw new Error('The paragraph is empty.')
  return text
}
