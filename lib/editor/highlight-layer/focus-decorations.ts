import { Decoration } from '@tiptap/pm/view'
import { letterOf } from './highlight'
import type { LayerState } from './layer-state'

/**
 * The focused annotation as a real element, which can be scrolled to, outlined, and found by assistive technology and
 * tests. Its letter is generated content of an empty element, so that it adds nothing to the article's text.
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
  return [
    Decoration.inline(from, to, attributes),
    Decoration.widget(to, () => letterElement(tag), { side: -1, key: `letter-${id}`, ignoreSelection: true }),
  ]
}

function letterElement(tag: string): HTMLElement {
  const element = document.createElement('span')
  element.className = 'stet-focus-letter'
  element.dataset.letter = letterOf(tag)
  element.dataset.tag = tag
  element.ariaHidden = 'true'
  return element
}
