import type { EditorState, PluginView } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { PositionRange } from '@/lib/editor/positions'
import { layerKey } from './layer-state'
import { rangeInBand } from './range-in-band'
import type { Painter } from './painter'

export type PaintLoopOptions = {
  createPainter: (view: EditorView) => Painter
  /** How far beyond the screen to paint, in screens. */
  margin: number
}

/** The rest is for what the compositor scrolls before the page hears of it. */
const MARGIN_SPENT = 0.8

/** Decides when and where to paint: at most once a frame, and only when the window or the layer has changed. */
export function createPaintLoop(view: EditorView, { createPainter, margin }: PaintLoopOptions): PluginView {
  const painter = createPainter(view)
  let frame: number | undefined
  let window: PositionRange | undefined
  /** Where the article stood on the screen when the window was measured. */
  let measuredTop = 0
  let printing = false

  function schedule(): void {
    frame ??= requestAnimationFrame(paint)
  }

  function paint(): void {
    frame = undefined
    if (!view.dom.isConnected || view.isDestroyed) return
    if (printing) {
      painter.paint({ from: 0, to: view.state.doc.content.size })
      return
    }
    const { top, height } = view.dom.getBoundingClientRect()
    if (height === 0) return
    const screen = innerHeight
    // Most of the margin is spent before the next search, so a slowly scrolled frame costs one comparison.
    if (!window || Math.abs(top - measuredTop) > screen * margin * MARGIN_SPENT) {
      measuredTop = top
      window = rangeInBand(view, { top: -screen * margin, bottom: screen * (1 + margin) })
    }
    painter.paint(window)
  }

  function onScroll(event: Event): void {
    if (event.target instanceof Node && event.target.contains(view.dom)) schedule()
  }

  function remeasure(): void {
    window = undefined
    schedule()
  }

  /** Paper shows all of the article, and the browser takes the page as it is when this event has been heard. */
  function print(): void {
    printing = true
    paint()
  }

  function leavePrint(): void {
    printing = false
    remeasure()
  }

  // Captured, because scroll events of an inner scroll container do not bubble.
  document.addEventListener('scroll', onScroll, { capture: true, passive: true })
  addEventListener('resize', remeasure)
  addEventListener('beforeprint', print)
  addEventListener('afterprint', leavePrint)
  // Also the moment when an editor that was made outside the page is put into it.
  const size = new ResizeObserver(remeasure)
  size.observe(view.dom)
  schedule()

  return {
    update: (_view: EditorView, before: EditorState) => {
      const was = layerKey.getState(before)
      const is = layerKey.getState(view.state)
      if (was === is) return
      if (was?.positions !== is?.positions) window = undefined
      if (was?.decorations !== is?.decorations) painter.domChanged()
      schedule()
    },
    destroy: () => {
      if (frame !== undefined) cancelAnimationFrame(frame)
      document.removeEventListener('scroll', onScroll, { capture: true })
      removeEventListener('resize', remeasure)
      removeEventListener('beforeprint', print)
      removeEventListener('afterprint', leavePrint)
      size.disconnect()
      painter.destroy()
    },
  }
}
