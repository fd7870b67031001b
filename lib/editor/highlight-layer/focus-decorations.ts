import { Decoration } from '@tiptap/pm/view'
import type { LayerState } from './layer-state'

/**
 * The focused annotation as a real element, which can be scrolled to, outlined, and found by assistive technology and
 * tests.
 */
export function focusDecorations({ focused, index, positions }: LayerState): Decoration[] {
  const highlight = focused === null ? undefined : index.get(focused)
  if (!highlight) return []
  const { from, to } = positions.spanToRange(highlight)
  const { id, tag } = highlight
  const attributes = {
    nodeName: 'mark',
    class: 'stet-focused',
    'data-annotation-id': id,
    'data-tag': tag,
    tabindex: '-1',
  }
  return [Decoration.inline(from, to, attributes)]
}
