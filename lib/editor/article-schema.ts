import { Extension, getSchema, Mark, mergeAttributes, Node, type Extensions } from '@tiptap/core'
import { Table, TableKit } from '@tiptap/extension-table'
import type { Node as ArticleNode, Schema } from '@tiptap/pm/model'
import StarterKit from '@tiptap/starter-kit'
import { checkArticleDocument } from '@/lib/core/document/check-article-document'
import { DIRECTED_NODES, DIRECTION_RULES } from '@/lib/core/document/document-rules'
import { isSafeHref } from '@/lib/core/document/safe-href'
import { fail, ok, type Result } from '@/lib/core/result'

/** A list item may begin with any block: captured pages put headings and tables into lists. */
const ArticleListItem = Node.create({
  name: 'listItem',
  content: 'block+',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
})

/** Without Tiptap's editing plugin: its cell selection would swallow a drag that marks text across cells. */
const ArticleTable = Table.extend({
  addProseMirrorPlugins: () => [],
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
}).configure({ View: null })

/** Code that may also be a link, bold, or struck through, as it is on the page it came from. */
const ArticleCode = inlineMark('code', 'code')

const ArticleLink = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  addAttributes: () => ({ href: {}, title: { default: null } }),
  parseHTML: () => [
    { tag: 'a[href]', getAttrs: (element) => (isSafeHref(element.getAttribute('href')) ? null : false) },
  ],
  renderHTML: ({ HTMLAttributes }) => [
    'a',
    mergeAttributes(HTMLAttributes, {
      href: isSafeHref(HTMLAttributes.href) ? HTMLAttributes.href : null,
      rel: 'nofollow noopener noreferrer',
      target: '_blank',
    }),
    0,
  ],
})

/** `dir` and `lang` on blocks that differ from the article's own. */
const BlockDirection = Extension.create({
  name: 'blockDirection',
  addGlobalAttributes: () => [
    {
      types: [...DIRECTED_NODES],
      attributes: { dir: directionAttribute('dir'), lang: directionAttribute('lang') },
    },
  ],
})

/** The article schema as Tiptap extensions, for reading: nothing in them edits, autolinks or adds trailing nodes. */
export const articleExtensions: Extensions = [
  StarterKit.configure({
    code: false,
    dropcursor: false,
    gapcursor: false,
    link: false,
    listItem: false,
    listKeymap: false,
    trailingNode: false,
    undoRedo: false,
  }),
  ArticleListItem,
  ArticleTable,
  TableKit.configure({ table: false }),
  ArticleLink,
  ArticleCode,
  inlineMark('subscript', 'sub'),
  inlineMark('superscript', 'sup'),
  BlockDirection,
]

/** The same schema without an editor; it needs no DOM, so a server can check what it stores. */
export const articleSchema: Schema = getSchema(articleExtensions)

/** Reads stored JSON as a ProseMirror document. Never throws; structure, attributes and limits are checked first. */
export function parseArticleDocument(json: unknown): Result<ArticleNode> {
  const checked = checkArticleDocument(json)
  if (!checked.ok) return checked
  try {
    const node = articleSchema.nodeFromJSON(checked.value)
    node.check()
    return ok(node)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return fail('invalid', `The article does not fit its schema: ${error.message}`)
  }
}

function inlineMark(name: string, tag: string) {
  return Mark.create({
    name,
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  })
}

function directionAttribute(name: keyof typeof DIRECTION_RULES) {
  return {
    default: null,
    parseHTML: (element: HTMLElement) => {
      const value = element.getAttribute(name)
      return DIRECTION_RULES[name](value) ? value : null
    },
  }
}
