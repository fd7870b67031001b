import type { EditorView } from '@tiptap/pm/view'
import type { Span } from '@/lib/editor/positions'
import { createBlockRanges } from './block-ranges'
import { highlightName } from './highlight'
import { createHighlightRegistry } from './create-highlight-registry'
import { layerKey, type LayerState } from './layer-state'
import type { Painter } from './painter'
import { paintsBeside, type Paint } from './paints-beside'

type Painted = Paint & { ranges: StaticRange[] }

/** Paints with the CSS Custom Highlight API: no element is added and no layout changes. */
export function createCssPainter(view: EditorView): Painter {
  const registry = createHighlightRegistry(CSS.highlights)
  const blockRanges = createBlockRanges(view, () => layerOf(view).positions)
  const painted = new Map<string, Painted>()

  function erase(key: string, { name, ranges }: Painted): void {
    for (const range of ranges) registry.remove(name, range)
    painted.delete(key)
  }

  function eraseAll(): void {
    for (const [key, entry] of painted) erase(key, entry)
    blockRanges.forget()
  }

  return {
    paint: (window) => {
      const layer = layerOf(view)
      const wanted = wantedIn(layer, layer.positions.rangeToSpan(window))
      for (const [key, entry] of painted) {
        const next = wanted.get(key)
        if (next && isSame(next, entry)) wanted.delete(key)
        else erase(key, entry)
      }
      for (const [key, { name, start, end }] of wanted) {
        const ranges = blockRanges.rangesOf({ start, end })
        for (const range of ranges) registry.add(name, range)
        painted.set(key, { name, start, end, ranges })
      }
    },
    // The elements were drawn again: the old ranges point at text that is gone.
    domChanged: eraseAll,
    destroy: eraseAll,
  }
}

function wantedIn(layer: LayerState, near: Span): Map<string, Paint> {
  const wanted = new Map<string, Paint>()
  const latest = new Map<string, Paint>()
  const want = (span: Span, name: string): void => {
    // Only the part inside the window: one highlight may run through the whole article.
    const start = Math.max(span.start, near.start)
    const end = Math.min(span.end, near.end)
    const before = latest.get(name)
    // One name looks the same however often it is painted, and the browser takes long over ranges that overlap.
    if (before && start <= before.end) before.end = Math.max(before.end, end)
    else {
      const run = { start, end, name }
      latest.set(name, run)
      wanted.set(`${name} ${String(start)}`, run)
    }
  }
  for (const highlight of layer.index.within(near)) want(highlight, highlightName(highlight))
  for (const paint of paintsBeside(layer, near)) want(paint, paint.name)
  return wanted
}

function isSame(a: Paint, b: Paint): boolean {
  return a.start === b.start && a.end === b.end && a.name === b.name
}

function layerOf(view: EditorView): LayerState {
  const layer = layerKey.getState(view.state)
  if (!layer) throw new Error('The highlight layer is not part of this editor.')
  return layer
}
