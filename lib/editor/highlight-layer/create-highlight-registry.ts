import { PAINT_ORDER } from '@/lib/core/codebook/highlight-names'

/** A share in the page's highlights: other editors may paint under the same names, so each removes only its own. */
export type HighlightRegistryShare = {
  add(name: string, range: AbstractRange): void
  remove(name: string, range: AbstractRange): void
}

export function createHighlightRegistry(registry: HighlightRegistry): HighlightRegistryShare {
  return {
    add: (name, range) => {
      const existing = registry.get(name)
      if (existing) {
        existing.add(range)
        return
      }
      const highlight = new Highlight(range)
      highlight.priority = PAINT_ORDER.indexOf(name)
      registry.set(name, highlight)
    },
    remove: (name, range) => {
      const highlight = registry.get(name)
      highlight?.delete(range)
      if (highlight?.size === 0) registry.delete(name)
    },
  }
}
