import { Decoration } from '@tiptap/pm/view'
import { CURSOR_NAME, highlightName, HOVER_NAME, type Highlight } from './highlight'
import type { LayerState } from './layer-state'

/** For browsers without custom highlights: decorations for what lies in the window, and for nothing else. */
export function windowDecorations({ window, positions, index, hovered, cursor }: LayerState): Decoration[] {
  if (!window) return []
  const near = positions.rangeToSpan(window)
  const inline = (span: { start: number; end: number }, attributes: Record<string, string>): Decoration => {
    const { from, to } = positions.spanToRange(span)
    return Decoration.inline(from, to, attributes)
  }
  const decorations = index.within(near).map((highlight) => inline(highlight, attributesOf(highlight)))
  const hover = hovered === null ? undefined : index.get(hovered)
  if (hover) decorations.push(inline(hover, { class: HOVER_NAME }))
  if (cursor && cursor.end > near.start && cursor.start < near.end)
    decorations.push(inline(cursor, { class: CURSOR_NAME }))
  return decorations
}

function attributesOf(highlight: Highlight): Record<string, string> {
  return { class: `stet-highlight ${highlightName(highlight)}`, 'data-highlight-id': highlight.id }
}
