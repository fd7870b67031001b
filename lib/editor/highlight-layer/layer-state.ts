import { PluginKey, type Transaction } from '@tiptap/pm/state'
import type { DecorationSet } from '@tiptap/pm/view'
import type { PositionRange, Positions, Span } from '@/lib/editor/positions'
import type { Highlight } from './highlight'
import type { HighlightIndex } from './highlight-index'

/** Everything the layer knows. Offsets are canonical; `decorations` is derived from the rest. */
export type LayerState = {
  readonly positions: Positions
  readonly index: HighlightIndex
  readonly focused: string | null
  readonly hovered: string | null
  readonly cursor: Span | null
  readonly found: Found
  /** Boilerplate, shown dimmed. */
  readonly residue: readonly Span[]
  /** What the decoration painter covers; `null` under the CSS painter, which keeps its window to itself. */
  readonly window: PositionRange | null
  readonly decorations: DecorationSet
}

/** What a search has found, in text order and without overlaps, and the hit that one has come to. */
export type Found = { hits: readonly Span[]; current: Span | null }

export const NOTHING_FOUND: Found = { hits: [], current: null }

/** The ways in which the layer changes. Each travels as metadata of a transaction. */
export type LayerAction =
  | { kind: 'set'; highlights: readonly Highlight[] }
  | { kind: 'put'; highlight: Highlight }
  | { kind: 'remove'; id: string }
  | { kind: 'focus'; id: string | null }
  | { kind: 'hover'; id: string | null }
  | { kind: 'cursor'; span: Span | null }
  | { kind: 'found'; found: Found }
  | { kind: 'residue'; spans: readonly Span[] }
  | { kind: 'window'; window: PositionRange }

export const layerKey = new PluginKey<LayerState>('highlightLayer')

/** Puts an action on a transaction. */
export function withAction(tr: Transaction, action: LayerAction): Transaction {
  return tr.setMeta(layerKey, action).setMeta('addToHistory', false)
}

export function actionOf(tr: Transaction): LayerAction | undefined {
  const meta: unknown = tr.getMeta(layerKey)
  return isAction(meta) ? meta : undefined
}

/** Only `withAction` writes under this key. */
function isAction(meta: unknown): meta is LayerAction {
  return meta !== undefined
}
