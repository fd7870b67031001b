import type { PluginView } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Span } from '@/lib/editor/positions'
import { layerKey } from './layer-state'

/** What a pointer, or any other way of selecting text, says about the article. Offsets are canonical. */
export type PointerCallbacks = {
  /** A plain click: no drag, no second click of a double one, no Shift. */
  onClick?: (offset: number, event: MouseEvent) => void
  /** The character under the pointer, or `null` beside the text; at most once a frame, only when it changes. */
  onHover?: (offset: number | null) => void
  /** The selected span once the selection has come to rest, `null` when it is empty or elsewhere. */
  onSelect?: (span: Span | null) => void
}

/** Pixels between press and release from which on it is a drag. */
const DRAG_DISTANCE = 4

export function createPointer(
  view: EditorView,
  { onClick, onHover, onSelect }: PointerCallbacks,
): PluginView {
  const listening = new AbortController()
  const { signal } = listening
  let hoverFrame: number | undefined
  let hovered: number | null = null
  let selected: Span | null = null
  let pressed = false
  let pressedAt = { x: 0, y: 0 }

  function hover(offset: number | null): void {
    if (offset === hovered) return
    hovered = offset
    onHover?.(offset)
  }

  function reportSelection(): void {
    const span = selectedSpan(view)
    if (span?.start === selected?.start && span?.end === selected?.end) return
    selected = span
    onSelect?.(span)
  }

  if (onClick) {
    view.dom.addEventListener('pointerdown', ({ clientX: x, clientY: y }) => (pressedAt = { x, y }), {
      signal,
    })
    view.dom.addEventListener(
      'click',
      (event) => {
        // Told by the pointer, not by the selection: an old selection still stands while the click that ends it is sent.
        const moved = Math.hypot(event.clientX - pressedAt.x, event.clientY - pressedAt.y)
        const offset = offsetUnder(view, event)
        if (offset !== null && moved < DRAG_DISTANCE && event.detail <= 1 && !event.shiftKey)
          onClick(offset, event)
      },
      { signal },
    )
  }
  if (onHover) {
    view.dom.addEventListener(
      'pointermove',
      (event) => {
        hoverFrame ??= requestAnimationFrame(() => {
          hoverFrame = undefined
          hover(offsetUnder(view, event))
        })
      },
      { signal, passive: true },
    )
    view.dom.addEventListener('pointerleave', () => hover(null), { signal })
  }
  if (onSelect) {
    // During a drag the selection changes with every move; it counts when the button is let go.
    view.dom.addEventListener('pointerdown', () => (pressed = true), { signal })
    const release = (): void => {
      pressed = false
      reportSelection()
    }
    document.addEventListener('pointerup', release, { signal })
    document.addEventListener('pointercancel', release, { signal })
    document.addEventListener('selectionchange', () => !pressed && reportSelection(), { signal })
  }

  return {
    destroy: () => {
      listening.abort()
      if (hoverFrame !== undefined) cancelAnimationFrame(hoverFrame)
    },
  }
}

function offsetUnder(view: EditorView, event: MouseEvent): number | null {
  // The article's own box shows only between blocks, where there is no text.
  if (event.target === view.dom) return null
  const found = view.posAtCoords({ left: event.clientX, top: event.clientY })
  const layer = layerKey.getState(view.state)
  return found && layer ? layer.positions.toOffset(found.pos) : null
}

/** The document's selection as far as it lies inside the article. */
function selectedSpan(view: EditorView): Span | null {
  const selection = document.getSelection()
  const layer = layerKey.getState(view.state)
  if (!selection || selection.isCollapsed || selection.rangeCount === 0 || !layer) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(view.dom)) return null
  const inside = (node: Node): boolean => view.dom.contains(node)
  const from = inside(range.startContainer) ? view.posAtDOM(range.startContainer, range.startOffset) : 0
  const to = inside(range.endContainer)
    ? view.posAtDOM(range.endContainer, range.endOffset)
    : view.state.doc.content.size
  const span = layer.positions.rangeToSpan({ from, to })
  return span.end > span.start ? span : null
}
