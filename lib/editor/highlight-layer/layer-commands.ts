import type { EditorView } from '@tiptap/pm/view'
import type { Positions, Span } from '@/lib/editor/positions'
import type { Highlight } from './highlight'
import { layerKey, withAction, type Found, type LayerAction, type LayerState } from './layer-state'

/** Up to here single changes are cheaper than sorting everything anew. */
const FEW = 32

/** Replaces all highlights. */
export function setHighlights(view: EditorView, highlights: readonly Highlight[]): void {
  send(view, { kind: 'set', highlights })
}

/**
 * Makes the layer show exactly these highlights, by the single changes that lead there where they are few. */
export function showHighlights(view: EditorView, highlights: readonly Highlight[]): void {
  const left = new Map(layerOf(view).index.all.map((shown) => [shown.id, shown]))
  const put: Highlight[] = []
  for (const highlight of highlights) {
    if (!isSame(left.get(highlight.id), highlight)) put.push(highlight)
    left.delete(highlight.id)
  }
  if (put.length + left.size > FEW) {
    setHighlights(view, highlights)
    return
  }
  for (const id of left.keys()) send(view, { kind: 'remove', id })
  for (const highlight of put) addHighlight(view, highlight)
}

function isSame(
  shown: Highlight | undefined,
  { start, end, tag, state, disagreement = false }: Highlight,
): boolean {
  if (shown?.start !== start || shown.end !== end) return false
  return shown.tag === tag && shown.state === state && (shown.disagreement ?? false) === disagreement
}

/** Adds one, or replaces the one with its id. */
export function addHighlight(view: EditorView, highlight: Highlight): void {
  send(view, { kind: 'put', highlight })
}

/** Gives one highlight a real element, `mark[data-annotation-id]`; `null` takes it away. */
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

/** Paints what a search has found. */
export function showFound(view: EditorView, found: Found): void {
  if (layerOf(view).found !== found) send(view, { kind: 'found', found })
}

/** Dims exactly these spans: the boilerplate. */
export function showBoilerplate(view: EditorView, spans: readonly Span[]): void {
  const { residue } = layerOf(view)
  const same = (span: Span, index: number): boolean =>
    span.start === residue[index]?.start && span.end === residue[index].end
  if (residue.length !== spans.length || !spans.every(same)) send(view, { kind: 'residue', spans })
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
