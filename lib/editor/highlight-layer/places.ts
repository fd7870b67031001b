import type { EditorView } from '@tiptap/pm/view'
import type { Span } from '@/lib/editor/positions'
import { createBlockRanges } from './block-ranges'
import { positionsOf } from './layer-commands'

/** The box around a span in client pixels; `undefined` when nothing of it is drawn. */
export function coordsOf(view: EditorView, span: Span): DOMRect | undefined {
  const rects = createBlockRanges(view, () => positionsOf(view))
    .rangesOf(span)
    .map(boxOf)
  const [first, ...rest] = rects
  if (!first) return undefined
  return rest.reduce(around, first)
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
