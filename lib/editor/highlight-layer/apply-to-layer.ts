import type { EditorState, Transaction } from '@tiptap/pm/state'
import { DecorationSet } from '@tiptap/pm/view'
import { createPositions, type Span } from '@/lib/editor/positions'
import { focusDecorations } from './focus-decorations'
import { createHighlightIndex } from './highlight-index'
import { actionOf, NOTHING_FOUND, type LayerAction, type LayerState } from './layer-state'
import { boilerplateDecorations } from './boilerplate-decorations'
import { windowDecorations } from './window-decorations'

export function initialLayerState(state: EditorState): LayerState {
  return {
    positions: createPositions(state.doc),
    index: createHighlightIndex([]),
    focused: null,
    hovered: null,
    cursor: null,
    found: NOTHING_FOUND,
    residue: [],
    window: null,
    decorations: DecorationSet.empty,
  }
}

/** The layer after a transaction: positions follow a changed document, then the action, if any, applies. */
export function applyToLayer(tr: Transaction, before: LayerState): LayerState {
  const action = actionOf(tr)
  if (!tr.docChanged && !action) return before
  const moved = tr.docChanged ? mapLayer(before, tr) : before
  const after = action ? reduce(moved, action) : moved
  return needsDecorating(before, after) ? { ...after, decorations: decorate(after, tr) } : after
}

function reduce(layer: LayerState, action: LayerAction): LayerState {
  switch (action.kind) {
    case 'set':
      return { ...layer, index: createHighlightIndex(action.highlights) }
    case 'put':
      return { ...layer, index: layer.index.with(action.highlight) }
    case 'remove':
      return { ...layer, index: layer.index.without(action.id) }
    case 'focus':
      return action.id === layer.focused ? layer : { ...layer, focused: action.id }
    case 'hover':
      return action.id === layer.hovered ? layer : { ...layer, hovered: action.id }
    case 'cursor':
      return { ...layer, cursor: action.span }
    case 'found':
      return { ...layer, found: action.found }
    case 'residue':
      return { ...layer, residue: action.spans }
    case 'window':
      return { ...layer, window: action.window }
  }
}

/** Stored articles never change; this keeps highlights on their words if an editor is ever made editable. */
function mapLayer(layer: LayerState, tr: Transaction): LayerState {
  const positions = createPositions(tr.doc)
  const mapSpan = (span: Span): Span => {
    const { from, to } = layer.positions.spanToRange(span)
    const start = tr.mapping.map(from, 1)
    return positions.rangeToSpan({ from: start, to: Math.max(start, tr.mapping.map(to, -1)) })
  }
  return {
    ...layer,
    positions,
    index: createHighlightIndex(
      layer.index.all.map((highlight) => ({ ...highlight, ...mapSpan(highlight) })),
    ),
    cursor: layer.cursor && mapSpan(layer.cursor),
    found: {
      hits: layer.found.hits.map(mapSpan),
      current: layer.found.current && mapSpan(layer.found.current),
    },
    residue: layer.residue.map(mapSpan),
    window: layer.window && { from: tr.mapping.map(layer.window.from), to: tr.mapping.map(layer.window.to) },
  }
}

/** Under the CSS painter only residue and the focused highlight are decorations; adding others must not touch the DOM. */
function needsDecorating(before: LayerState, after: LayerState): boolean {
  if (before.positions !== after.positions || before.focused !== after.focused) return true
  if (before.residue !== after.residue) return true
  if (after.window) return before !== after
  const { focused } = after
  return (
    focused !== null && before.index !== after.index && before.index.get(focused) !== after.index.get(focused)
  )
}

function decorate(layer: LayerState, tr: Transaction): DecorationSet {
  const decorations = [
    ...boilerplateDecorations(layer),
    ...focusDecorations(layer),
    ...windowDecorations(layer),
  ]
  return decorations.length === 0 ? DecorationSet.empty : DecorationSet.create(tr.doc, decorations)
}
