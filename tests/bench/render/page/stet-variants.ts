import type { Editor } from '@tiptap/core'
import type { Corpus } from '@/tests/bench/render/corpus'
import { someCustomHighlightOnScreen, someElementOnScreen } from './on-screen'
import { openEditor } from './tiptap-variants'
import type { Variant } from './variant'
import { createHighlightLayer } from '@/lib/editor/highlight-layer/create-highlight-layer'
import { addHighlight, setHighlights } from '@/lib/editor/highlight-layer/layer-commands'

export function prepareStet(
  container: HTMLElement,
  { document, highlights }: Corpus,
  painter: 'css' | 'decorations',
): Variant {
  let editor: Editor | undefined
  return {
    draw: () => {
      editor = openEditor(container, document, [createHighlightLayer({ painter })])
      setHighlights(editor.view, highlights)
    },
    add: (highlight) => editor && addHighlight(editor.view, highlight),
    isPainted: painter === 'css' ? someCustomHighlightOnScreen : () => someElementOnScreen('.stet-highlight'),
  }
}
