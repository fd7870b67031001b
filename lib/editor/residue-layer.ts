import { Extension } from '@tiptap/core'
import type { Node as ArticleNode } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { createPositions, type Span } from '@/lib/editor/positions'

type ResidueState = { spans: readonly Span[]; decorations: DecorationSet }

const residueKey = new PluginKey<ResidueState>('residueLayer')

/** What is no sentence stands back in the article, as `.stet-residue`. There is little of it, and it hardly ever changes. */
export function createResidueLayer(spans: readonly Span[]) {
  const plugin = new Plugin<ResidueState>({
    key: residueKey,
    state: {
      init: (_config, { doc }) => stateOf(doc, spans),
      apply: (tr, before) => {
        const meta: unknown = tr.getMeta(residueKey)
        if (isSpans(meta)) return stateOf(tr.doc, meta)
        return tr.docChanged ? stateOf(tr.doc, before.spans) : before
      },
    },
    props: { decorations: (state) => residueKey.getState(state)?.decorations },
  })
  return Extension.create({ name: 'residueLayer', addProseMirrorPlugins: () => [plugin] })
}

/** Makes exactly these spans stand back. */
export function showResidue(view: EditorView, spans: readonly Span[]): void {
  const shown = residueKey.getState(view.state)?.spans ?? []
  const same = (span: Span, index: number): boolean =>
    span.start === shown[index]?.start && span.end === shown[index].end
  if (shown.length !== spans.length || !spans.every(same))
    view.dispatch(view.state.tr.setMeta(residueKey, spans).setMeta('addToHistory', false))
}

function stateOf(doc: ArticleNode, spans: readonly Span[]): ResidueState {
  const positions = createPositions(doc)
  const decorations = spans.map((span) => {
    const { from, to } = positions.spanToRange(span)
    return Decoration.inline(from, to, { class: 'stet-residue' })
  })
  return { spans, decorations: DecorationSet.create(doc, decorations) }
}

/** Only `showResidue` writes under this key. */
function isSpans(meta: unknown): meta is readonly Span[] {
  return meta !== undefined
}
