import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Span } from '@/lib/editor/positions'
import { createBlockRanges } from './block-ranges'
import { positionsOf } from './layer-commands'
import type { Box } from './track-drag'

/** The box around a span in client pixels; `undefined` when nothing of it is drawn. */
export function coordsOf(view: EditorView, span: Span): DOMRect | undefined {
  const rects = createBlockRanges(view, () => positionsOf(view))
    .rangesOf(span)
    .map(boxOf)
  const [first, ...rest] = rects
  if (!first) return undefined
  return rest.reduce(around, first)
}

/** The box of the article's text in client pixels, as far as it can be seen. */
export function textBox(view: EditorView): Box {
  const { left, right, ...box } = articleBox(view)
  const text = view.dom.getBoundingClientRect()
  return { ...box, left: Math.max(left, text.left), right: Math.min(right, text.right) }
}

/** The same with the margins beside the text. */
export function articleBox(view: EditorView): Box {
  const text = view.dom.getBoundingClientRect()
  const frame = frameOf(view.dom)
  return {
    left: Math.max(0, frame.left),
    right: Math.min(innerWidth, frame.right),
    top: Math.max(0, frame.top, text.top),
    bottom: Math.min(innerHeight, frame.bottom, text.bottom),
  }
}

/** The box of what scrolls the article, even while it is too short to be scrolled. */
function frameOf(element: Element): Box {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    const { overflowY } = getComputedStyle(parent)
    if (overflowY === 'auto' || overflowY === 'scroll') return parent.getBoundingClientRect()
  }
  return { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
}

/** Makes a span the browser's selection. */
export function selectText(view: EditorView, span: Span): void {
  const { from, to } = positionsOf(view).spanToRange(span)
  const start = view.domAtPos(from, 1)
  const end = view.domAtPos(to, -1)
  document.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset)
  // ProseMirror restores the selection that it knows of whenever it draws text again, as when the lit mark changes.
  const { doc, tr } = view.state
  view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to))))
}

/** Scrolls the text at an offset to a height of its scroll container: 0 its top, 0.5 its middle. */
export function scrollTo(view: EditorView, offset: number, { align = 0.35 }: { align?: number } = {}): void {
  const scroller = scrollContainerOf(view.dom)
  const { top, bottom } = view.coordsAtPos(positionsOf(view).toPosition(offset))
  const isPage = scroller === document.documentElement
  const edge = isPage ? 0 : scroller.getBoundingClientRect().top
  // Instant: a smooth scroll over 50,000 words is a blur, and some people asked for less motion.
  scroller.scrollBy({ top: (top + bottom) / 2 - edge - scroller.clientHeight * align, behavior: 'instant' })
}

/** Whether all of a span's height is on the screen, inside the scroll container. */
export function isOnScreen(view: EditorView, span: Span): boolean {
  const box = coordsOf(view, span)
  if (!box) return false
  const scroller = scrollContainerOf(view.dom)
  const { top, bottom } = scroller.getBoundingClientRect()
  const isPage = scroller === document.documentElement
  return box.top >= (isPage ? 0 : top) && box.bottom <= (isPage ? innerHeight : bottom)
}

function scrollContainerOf(element: Element): Element {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    const { overflowY } = getComputedStyle(parent)
    if ((overflowY === 'auto' || overflowY === 'scroll') && parent.scrollHeight > parent.clientHeight)
      return parent
  }
  return document.documentElement
}

function boxOf({ startContainer, startOffset, endContainer, endOffset }: StaticRange): DOMRect {
  const range = document.createRange()
  range.setStart(startContainer, startOffset)
  range.setEnd(endContainer, endOffset)
  return range.getBoundingClientRect()
}

function around(a: DOMRect, b: DOMRect): DOMRect {
  const left = Math.min(a.left, b.left)
  const top = Math.min(a.top, b.top)
  return new DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top)
}
