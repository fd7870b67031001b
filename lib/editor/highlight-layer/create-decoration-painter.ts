import type { EditorView } from '@tiptap/pm/view'
import { layerKey, withAction } from './layer-state'
import type { Painter } from './painter'

/** Paints by telling the layer's state which window to decorate; ProseMirror draws the elements. */
export function createDecorationPainter(view: EditorView): Painter {
  return {
    paint: ({ from, to }) => {
      const current = layerKey.getState(view.state)?.window
      if (current?.from === from && current.to === to) return
      view.dispatch(withAction(view.state.tr, { kind: 'window', window: { from, to } }))
    },
    domChanged: () => undefined,
    destroy: () => undefined,
  }
}
