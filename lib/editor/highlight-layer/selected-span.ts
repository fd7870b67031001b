import type { EditorView } from '@tiptap/pm/view'
import type { Span } from '@/lib/editor/positions'
import { layerKey } from './layer-state'
import { articleBox, textBox } from './places'
import { clampTo, isDragged, isWithin, type Drag, type Point } from './track-drag'

/** What the document's selection is to the article. One that began outside and runs into it is `stray`. */
export type Selected = { kind: 'none' } | { kind: 'stray' } | { kind: 'span'; span: Span }

const NONE: Selected = { kind: 'none' }
const STRAY: Selected = { kind: 'stray' }

/** The selected span. The pointer that made it may be outside: then it ends where the pointer left the text. */
export function selectedIn(view: EditorView, drag: Drag | null): Selected {
  const ends = endsOf(document.getSelection(), view)
  const layer = layerKey.getState(view.state)
  if (!ends || !layer) return NONE
  const { anchor, focus } = ends
  const inside = ({ node }: SelectionEnd): boolean => view.dom.contains(node)
  if (!inside(anchor) || (!inside(focus) && drag?.onText === false)) return STRAY
  const from = view.posAtDOM(anchor.node, anchor.offset)
  const to =
    (drag && positionBeside(view, drag)) ??
    (inside(focus) ? view.posAtDOM(focus.node, focus.offset) : edgeTowards(view, focus.node))
  const span = layer.positions.rangeToSpan({ from: Math.min(from, to), to: Math.max(from, to) })
  return span.end > span.start ? { kind: 'span', span } : NONE
}

type SelectionEnd = { node: Node; offset: number }

/** The ends of a selection that shares something with the article. */
function endsOf(
  selection: Selection | null,
  view: EditorView,
): { anchor: SelectionEnd; focus: SelectionEnd } | undefined {
  if (!selection?.anchorNode || !selection.focusNode || selection.isCollapsed) return undefined
  if (!selection.getRangeAt(0).intersectsNode(view.dom)) return undefined
  return {
    anchor: { node: selection.anchorNode, offset: selection.anchorOffset },
    focus: { node: selection.focusNode, offset: selection.focusOffset },
  }
}

/** The position at which a drag that is no longer over the text ended; `undefined` over it. */
function positionBeside(view: EditorView, drag: Drag): number | undefined {
  if (!drag.onText || !isDragged(drag.pressedAt, drag.left ?? drag.last)) return undefined
  const at = drag.left ?? besideText(view, drag.last)
  if (!at) return undefined
  const { x, y } = clampTo(at, textBox(view))
  return view.posAtCoords({ left: x, top: y })?.pos
}

/** In the margins the browser may take any text for the nearest; the line at the pointer is what is meant. */
function besideText(view: EditorView, point: Point): Point | undefined {
  return isWithin(point, textBox(view)) || !isWithin(point, articleBox(view)) ? undefined : point
}

/** The end of the article on the side of a node outside it: a triple click ends in the next paragraph of the page. */
function edgeTowards(view: EditorView, node: Node): number {
  const isBefore = view.dom.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING
  return isBefore ? 0 : view.state.doc.content.size
}
