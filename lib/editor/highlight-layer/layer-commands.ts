import type { EditorView } from '@tiptap/pm/view'
import type { Positions, Span } from '@/lib/editor/positions'
import type { Highlight } from './highlight'
import { layerKey, withAction, type LayerAction, type LayerState } from './layer-state'

/** Replaces all highlights. */
export function setHighlights(view: EditorView, highlights: readonly Highlight[]): void {
  send(view, { kind: 'set', highlights })
}

/** Adds one, or replaces the one with its id. */
export function addHighlight(view: EditorView, highlight: Highlight): void {
  send(view, { kind: 'put', highlight })
}

/** Changes some fields of one; an unknown id changes nothing. */
export function updateHighlight(view: EditorView, id: string, change: Partial<Omit<Highlight, 'id'>>): void {
  const highlight = layerOf(view).index.get(id)
  if (highlight) send(view, { kind: 'put', highlight: { ...highlight, ...change } })
}

export function removeHighlight(view: EditorView, id: string): void {
  send(view, { kind: 'remove', id })
}

/** Gives one highlight a real element, see `focusedElement`; `null` takes it away. */
export function focusHighlight(view: EditorView, id: string | null): void {
  if (layerOf(view).focused !== id) send(view, { kind: 'focus', id })
}

/** Lights one highlight up, as while its card is under the pointer. */
export function hoverHighlight(view: EditorView, id: string | null): void {
  if (layerOf(view).hovered !== id) send(view, { kind: 'hover', id })
}

/** Paints the keyboard's place: the current sentence or the selected run of sentences. */
export function setCursor(view: EditorView, span: Span | null): void {
  const { cursor } = layerOf(view)
  if (cursor?.start !== span?.start || cursor?.end !== span?.end) send(view, { kind: 'cursor', span })
}

/** Highlights over the character at an offset, in text order. */
export function highlightsAt(view: EditorView, offset: number): Highlight[] {
  return layerOf(view).index.at(offset)
}

/** Highlights that share text with a span, in text order. */
export function highlightsIn(view: EditorView, span: Span): Highlight[] {
  return layerOf(view).index.within(span)
}

export function positionsOf(view: EditorView): Positions {
  return layerOf(view).positions
}

function send(view: EditorView, action: LayerAction): void {
  view.dispatch(withAction(view.state.tr, action))
}

function layerOf(view: EditorView): LayerState {
  const layer = layerKey.getState(view.state)
  if (!layer) throw new Error('The highlight layer is not part of this editor.')
  return layer
}
