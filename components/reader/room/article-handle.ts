import type { EditorView } from '@tiptap/pm/view'
import type { Span } from '@/lib/core/text/span'
import { coordsOf, isOnScreen, scrollTo } from '@/lib/editor/highlight-layer/places'
import { positionsOf } from '@/lib/editor/highlight-layer/layer-commands'

/** What the room asks of the drawn article. All of it is measured on the screen, so it is asked, never kept. */
export type ArticleHandle = {
  /** Brings a span into view, if it is not. */
  reveal: (span: Span) => void
  isOnScreen: (span: Span) => boolean
  /** The offset of the first text on the screen. */
  firstOnScreen: () => number
  /** The offset at a point of the screen, `null` beside the text. */
  offsetAt: (point: { x: number; y: number }) => number | null
}

export function createArticleHandle(viewOf: () => EditorView | undefined): ArticleHandle {
  return {
    reveal: (span) => {
      const view = viewOf()
      if (view && !isOnScreen(view, span)) scrollTo(view, span.start)
    },
    isOnScreen: (span) => {
      const view = viewOf()
      return view !== undefined && isOnScreen(view, span)
    },
    firstOnScreen: () => {
      const view = viewOf()
      return view ? firstOnScreen(view) : 0
    },
    offsetAt: ({ x, y }) => {
      const view = viewOf()
      const found = view?.posAtCoords({ left: x, top: y })
      return view && found ? positionsOf(view).toOffset(found.pos) : null
    },
  }
}

function firstOnScreen(view: EditorView): number {
  const scroller = view.dom.closest('[data-article-scroller]')
  const { left, width, top } = view.dom.getBoundingClientRect()
  const edge = scroller?.getBoundingClientRect().top ?? 0
  if (top >= edge) return 0
  const found = view.posAtCoords({ left: left + width / 2, top: edge + 8 })
  return found ? positionsOf(view).toOffset(found.pos) : 0
}

/** Where a span is, relative to an element that scrolls along with it. */
export function boxWithin(view: EditorView, page: Element, span: Span): DOMRect | undefined {
  const box = coordsOf(view, span)
  if (!box) return undefined
  const origin = page.getBoundingClientRect()
  return new DOMRect(box.x - origin.x, box.y - origin.y, box.width, box.height)
}
