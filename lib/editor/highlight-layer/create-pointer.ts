import type { PluginView } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Span } from '@/lib/editor/positions'
import { layerKey } from './layer-state'
import { articleBox, selectText } from './places'
import { selectedIn, type Selected } from './selected-span'
import { isDragged, startDrag, trackDrag, type Drag, type Point } from './track-drag'

/** What a pointer, or any other way of selecting text, says about the article. Offsets are canonical. */
export type PointerCallbacks = {
  /** A plain click: no drag, no second click of a double one, no Shift. */
  onClick?: (offset: number, event: MouseEvent) => void
  /** The character under the pointer, or `null` beside the text; at most once a frame, only when it changes. */
  onHover?: (offset: number | null) => void
  /**
   * The selected span once the selection has come to rest, `null` when it is empty or elsewhere. Answers the span that
   * it stands for: a selection made with a pointer is then shown as that one. `free` says that Alt was held.
   */
  onSelect?: (span: Span | null, how: { free: boolean }) => Span | null | undefined
  /** A selection runs into the article from outside, and so selects nothing of it. */
  onStray?: () => void
}

export function createPointer(
  view: EditorView,
  { onClick, onHover, onSelect, onStray }: PointerCallbacks,
): PluginView {
  const listening = new AbortController()
  const { signal } = listening
  let hoverFrame: number | undefined
  let hovered: number | null = null
  let selected: Selected = { kind: 'none' }
  let drag: Drag | null = null
  let pressedAt: Point = { x: 0, y: 0 }

  function hover(offset: number | null): void {
    if (offset === hovered) return
    hovered = offset
    onHover?.(offset)
  }

  /** Without a pointer the selection is left as it is: it may be growing, key by key. */
  function reportSelection({ free, byPointer }: { free: boolean; byPointer: boolean }): void {
    const found = selectedIn(view, drag)
    if (!isSame(found, selected)) selected = tell(found, { free })
    if (!byPointer || isSame(selectedIn(view, null), selected)) return
    if (selected.kind === 'span') selectText(view, selected.span)
    // A drag that left the text where it began: the browser may have selected up to the margin.
    if (selected.kind === 'none') document.getSelection()?.removeAllRanges()
  }

  /** Tells what is selected; answers what it stands for. */
  function tell(found: Selected, { free }: { free: boolean }): Selected {
    if (found.kind === 'stray') {
      onStray?.()
      return found
    }
    const meant = onSelect?.(found.kind === 'span' ? found.span : null, { free })
    return meant ? { kind: 'span', span: meant } : found
  }

  if (onClick) {
    view.dom.addEventListener('pointerdown', (event) => (pressedAt = pointOf(event)), { signal })
    view.dom.addEventListener(
      'click',
      (event) => {
        // Told by the pointer, not by the selection: an old selection still stands while the click that ends it is sent.
        const offset = offsetUnder(view, event)
        const moved = isDragged(pressedAt, pointOf(event))
        if (offset !== null && !moved && event.detail <= 1 && !event.shiftKey) onClick(offset, event)
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
    const release = (event: MouseEvent): void => {
      reportSelection({ free: event.altKey, byPointer: drag !== null })
      drag = null
    }
    const track = (event: MouseEvent): void => {
      if (drag) drag = trackDrag(drag, pointOf(event), articleBox(view))
    }
    const press = (event: PointerEvent): void => {
      const onText = event.target instanceof Node && view.dom.contains(event.target)
      drag = startDrag(pointOf(event), { onText })
    }
    document.addEventListener('pointerdown', press, { signal, capture: true })
    document.addEventListener(
      'pointermove',
      (event) => {
        track(event)
        // The button was let go where the page could not see it.
        if (drag && event.buttons === 0) release(event)
      },
      { signal, passive: true },
    )
    document.addEventListener(
      'pointerup',
      (event) => {
        track(event)
        release(event)
      },
      { signal },
    )
    document.addEventListener('pointercancel', release, { signal })
    document.addEventListener(
      'selectionchange',
      () => drag ?? reportSelection({ free: false, byPointer: false }),
      { signal },
    )
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

function pointOf({ clientX: x, clientY: y }: MouseEvent): Point {
  return { x, y }
}

function isSame(a: Selected, b: Selected): boolean {
  if (a.kind !== 'span' || b.kind !== 'span') return a.kind === b.kind
  return a.span.start === b.span.start && a.span.end === b.span.end
}
