import { Editor, Extension, getSchema, Mark, type Extensions } from '@tiptap/core'
import type { Node as ArticleNode } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Transform } from '@tiptap/pm/transform'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Corpus } from '@/tests/bench/render/corpus'
import { someElementOnScreen } from './on-screen'
import type { Variant } from './variant'
import type { ArticleDocument } from '@/lib/schema/article-document'
import { articleExtensions } from '@/lib/editor/article-schema'
import { highlightName, type Highlight } from '@/lib/editor/highlight-layer/highlight'
import { createPositions, type Positions } from '@/lib/editor/positions'

export function openEditor(
  element: HTMLElement,
  content: ArticleDocument,
  extensions: Extensions = [],
): Editor {
  return new Editor({ element, content, editable: false, extensions: [...articleExtensions, ...extensions] })
}

export function preparePlain(container: HTMLElement, { document }: Corpus): Variant {
  return {
    draw: () => void openEditor(container, document),
    add: () => undefined,
    isPainted: () => someElementOnScreen('.ProseMirror p'),
  }
}

/** The usual way: one decoration set with everything in it, mapped and extended by transactions. */
export function prepareAllDecorations(container: HTMLElement, { document, highlights }: Corpus): Variant {
  const key = new PluginKey<DecorationSet>('allDecorations')
  const plugin = new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, { doc }) => {
        const positions = createPositions(doc)
        return DecorationSet.create(
          doc,
          highlights.map((highlight) => decorationOf(highlight, positions)),
        )
      },
      apply: (tr, set) => {
        const added: unknown = tr.getMeta(key)
        return added instanceof Decoration ? set.add(tr.doc, [added]) : set.map(tr.mapping, tr.doc)
      },
    },
    props: { decorations: (state) => key.getState(state) },
  })
  const extension = Extension.create({ name: 'allDecorations', addProseMirrorPlugins: () => [plugin] })
  let editor: Editor | undefined
  let positions: Positions | undefined
  return {
    draw: () => {
      editor = openEditor(container, document, [extension])
    },
    add: (highlight) => {
      if (!editor) return
      positions ??= createPositions(editor.state.doc)
      editor.view.dispatch(editor.state.tr.setMeta(key, decorationOf(highlight, positions)))
    },
    isPainted: () => someElementOnScreen('.highlight'),
  }
}

/** Highlights as marks of the document itself. The marked document is prepared before the clock starts. */
export function prepareMarks(container: HTMLElement, { document, highlights }: Corpus): Variant {
  const HighlightMark = Mark.create({
    name: 'highlight',
    excludes: '',
    addAttributes: () => ({ id: {}, class: {} }),
    renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
  })
  const schema = getSchema([...articleExtensions, HighlightMark])
  const doc = schema.nodeFromJSON(document)
  const positions = createPositions(doc)
  const marked = markAll(doc, { highlights, positions })
  let editor: Editor | undefined
  return {
    draw: () => {
      editor = openEditor(container, marked, [HighlightMark])
    },
    add: (highlight) => {
      const { from, to } = positions.spanToRange(highlight)
      const mark = editor?.schema.mark('highlight', markAttributes(highlight))
      if (editor && mark) editor.view.dispatch(editor.state.tr.addMark(from, to, mark))
    },
    isPainted: () => someElementOnScreen('.highlight'),
  }
}

/** The article as static HTML, for peers that annotate a page rather than an editor. */
export function articleHtml(document: ArticleDocument): string {
  const element = globalThis.document.createElement('div')
  const editor = openEditor(element, document)
  const html = editor.getHTML()
  editor.destroy()
  return html
}

function markAll(
  doc: ArticleNode,
  { highlights, positions }: { highlights: readonly Highlight[]; positions: Positions },
): ArticleDocument {
  const transform = new Transform(doc)
  for (const highlight of highlights) {
    const { from, to } = positions.spanToRange(highlight)
    transform.addMark(from, to, doc.type.schema.mark('highlight', markAttributes(highlight)))
  }
  return transform.doc.toJSON() as ArticleDocument
}

function markAttributes(highlight: Highlight): { id: string; class: string } {
  return { id: highlight.id, class: `highlight ${highlightName(highlight)}` }
}

function decorationOf(highlight: Highlight, positions: Positions): Decoration {
  const { from, to } = positions.spanToRange(highlight)
  return Decoration.inline(from, to, { class: `highlight ${highlightName(highlight)}` })
}
