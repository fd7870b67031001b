import { Decoration } from '@tiptap/pm/view'
import type { LayerState } from './layer-state'

/** What is no sentence, as elements that stand back. There is little of it, and it hardly ever changes. */
export function boilerplateDecorations({ residue, positions }: LayerState): Decoration[] {
  return residue.map((span) => {
    const { from, to } = positions.spanToRange(span)
    return Decoration.inline(from, to, { class: 'stet-residue' })
  })
}
