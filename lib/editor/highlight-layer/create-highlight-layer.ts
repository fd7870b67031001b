import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { applyToLayer, initialLayerState } from './apply-to-layer'
import { createCssPainter } from './create-css-painter'
import { createDecorationPainter } from './create-decoration-painter'
import { layerKey, type LayerState } from './layer-state'
import { createPaintLoop } from './create-paint-loop'
import { createPointer, type PointerCallbacks } from './create-pointer'

export type HighlightLayerOptions = PointerCallbacks & {
  /** `auto` takes the CSS Custom Highlight API where the browser has it; see docs/decisions/0003. */
  painter?: 'auto' | 'css' | 'decorations'
  /** How far beyond the screen to paint, in screens. Browsers charge for every range, on screen or not. */
  margin?: number
}

/** The highlight layer of one editor. Callbacks are read once: pass stable ones. */
export function createHighlightLayer({
  painter = 'auto',
  margin = 0.5,
  ...callbacks
}: HighlightLayerOptions = {}) {
  const plugin = new Plugin<LayerState>({
    key: layerKey,
    state: { init: (_config, state) => initialLayerState(state), apply: applyToLayer },
    props: { decorations: (state) => layerKey.getState(state)?.decorations },
    view: (view) => {
      const createPainter = usesCss(painter) ? createCssPainter : createDecorationPainter
      const loop = createPaintLoop(view, { createPainter, margin })
      const pointer = createPointer(view, callbacks)
      return {
        ...loop,
        destroy: () => {
          pointer.destroy?.()
          loop.destroy?.()
        },
      }
    },
  })
  return Extension.create({ name: 'highlightLayer', addProseMirrorPlugins: () => [plugin] })
}

function usesCss(painter: 'auto' | 'css' | 'decorations'): boolean {
  if (painter !== 'auto') return painter === 'css'
  return typeof Highlight === 'function' && typeof CSS === 'object' && 'highlights' in CSS
}
