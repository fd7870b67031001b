import { Decoration } from '@tiptap/pm/view'
import {
  CURRENT_HIT_NAME,
  CURSOR_NAME,
  DISAGREEMENT_NAME,
  HIT_NAME,
  HOVER_NAME,
} from '@/lib/core/codebook/highlight-names'
import type { Span } from '@/lib/editor/positions'
import { highlightName, type Highlight } from './highlight'
import { hitsWithin } from './hits-within'
import type { LayerState } from './layer-state'

/** For browsers without custom highlights: decorations for what lies in the window, and for nothing else. */
export function windowDecorations({
  window,
  positions,
  index,
  hovered,
  cursor,
  found,
}: LayerState): Decoration[] {
  if (!window) return []
  const near = positions.rangeToSpan(window)
  const inline = (span: Span, attributes: Record<string, string>): Decoration => {
    const { from, to } = positions.spanToRange(span)
    // An element each: ProseMirror would merge attributes into one, where overlapping patterns hide each other.
    return Decoration.inline(from, to, { nodeName: 'span', ...attributes })
  }
  const decorations = index.within(near).map((highlight) => inline(highlight, attributesOf(highlight)))
  const isNear = (span: Span): boolean => span.end > near.start && span.start < near.end
  for (const highlight of index.within(near)) {
    if (highlight.disagreement) decorations.push(inline(highlight, { class: DISAGREEMENT_NAME }))
  }
  const hover = hovered === null ? undefined : index.get(hovered)
  if (hover && isNear(hover)) decorations.push(inline(hover, { class: HOVER_NAME }))
  if (cursor && isNear(cursor)) decorations.push(inline(cursor, { class: CURSOR_NAME }))
  for (const hit of hitsWithin(found, near)) decorations.push(inline(hit, { class: HIT_NAME }))
  if (found.current && isNear(found.current))
    decorations.push(inline(found.current, { class: CURRENT_HIT_NAME }))
  return decorations
}

function attributesOf(highlight: Highlight): Record<string, string> {
  return { class: `stet-highlight ${highlightName(highlight)}`, 'data-highlight-id': highlight.id }
}
