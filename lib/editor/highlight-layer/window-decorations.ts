import { Decoration } from '@tiptap/pm/view'
import type { Span } from '@/lib/editor/positions'
import { highlightName, type Highlight } from './highlight'
import type { LayerState } from './layer-state'
import { paintsBeside } from './paints-beside'

/** For browsers without custom highlights: decorations for what lies in the window, and for nothing else. */
export function windowDecorations(layer: LayerState): Decoration[] {
  const { window, positions, index } = layer
  if (!window) return []
  const near = positions.rangeToSpan(window)
  const inline = (span: Span, attributes: Record<string, string>): Decoration => {
    const { from, to } = positions.spanToRange(span)
    // An element each: ProseMirror would merge attributes into one, where overlapping patterns hide each other.
    return Decoration.inline(from, to, { nodeName: 'span', ...attributes })
  }
  return [
    ...index.within(near).map((highlight) => inline(highlight, attributesOf(highlight))),
    ...paintsBeside(layer, near).map((paint) => inline(paint, { class: paint.name })),
  ]
}

function attributesOf(highlight: Highlight): Record<string, string> {
  return { class: `stet-highlight ${highlightName(highlight)}`, 'data-highlight-id': highlight.id }
}
