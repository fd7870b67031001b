import { Extension, Mark, mergeAttributes, Node, type Extensions } from '@tiptap/core'
import { Table, TableKit } from '@tiptap/extension-table'
import StarterKit from '@tiptap/starter-kit'
import { ATTRIBUTED_BLOCKS, BLOCK_RULES } from '@/lib/core/document/document-rules'
import { clockTime } from '@/lib/core/document/clock-time'
import { imageElement } from '@/lib/core/document/image-element'
import { isSafeHref } from '@/lib/core/document/is-safe-href'

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

const ArticleFigure = Node.create({
  name: 'figure',
  group: 'block',
  content: '(image | block)+',
  parseHTML: () => [{ tag: 'figure' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', HTMLAttributes, 0],
})

/** `imagesAt` is what the SHA-256 of an image is added to for its address. */
const ArticleImage = Node.create<{ imagesAt: string }>({
  name: 'image',
  atom: true,
  addOptions: () => ({ imagesAt: '' }),
  addAttributes: () => ({
    alt: { default: '' },
    sha256: { default: null },
    width: { default: null },
    height: { default: null },
  }),
  renderHTML({ node }) {
    const { alt, sha256, width, height }: Record<string, unknown> = node.attrs
    return imageElement({ alt, sha256, width, height }, this.options.imagesAt)
  },
})

/** `dir` and `lang` on blocks that differ from the article's own, and where a page, a speaker or a time begins. */
const BlockAttributes = Extension.create({
  name: 'blockAttributes',
  addGlobalAttributes: () => [
    {
      types: [...ATTRIBUTED_BLOCKS],
      attributes: {
        dir: directionAttribute('dir'),
        lang: directionAttribute('lang'),
        page: {
          default: null,
          renderHTML: ({ page }) => (typeof page === 'number' ? { 'data-page': page } : {}),
        },
        speaker: {
          default: null,
          renderHTML: ({ speaker }) => (typeof speaker === 'string' ? { 'data-speaker': speaker } : {}),
        },
        time: {
          default: null,
          renderHTML: ({ time }) => (typeof time === 'number' ? { 'data-time': clockTime(time) } : {}),
        },
      },
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
  ArticleFigure,
  ArticleImage,
  BlockAttributes,
]

/** The same for an article whose images are served under `imagesAt`, each by its SHA-256. */
export function articleExtensionsWith({ imagesAt }: { imagesAt: string }): Extensions {
  return articleExtensions.map((one) => (one === ArticleImage ? ArticleImage.configure({ imagesAt }) : one))
}

function inlineMark(name: string, tag: string) {
  return Mark.create({
    name,
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  })
}

function directionAttribute(name: 'dir' | 'lang') {
  return {
    default: null,
    parseHTML: (element: HTMLElement) => {
      const value = element.getAttribute(name)
      return BLOCK_RULES[name](value) ? value : null
    },
  }
}
