import { CURSOR_NAME, HOVER_NAME } from './highlight'

/** Later names paint above earlier ones; all tints are translucent, so what lies below still shows. */
const ORDER = [
  CURSOR_NAME,
  'stet-custom-other',
  'stet-custom',
  'stet-fact-other',
  'stet-fact',
  'stet-opinion-other',
  'stet-opinion',
  'stet-unsupported-other',
  'stet-unsupported',
  'stet-custom-unsure',
  'stet-fact-unsure',
  'stet-opinion-unsure',
  'stet-unsupported-unsure',
  HOVER_NAME,
]

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
      highlight.priority = ORDER.indexOf(name)
      registry.set(name, highlight)
    },
    remove: (name, range) => {
      const highlight = registry.get(name)
      highlight?.delete(range)
      if (highlight?.size === 0) registry.delete(name)
    },
  }
}
