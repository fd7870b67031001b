import * as z from './zod'

/**
 * The stored structure of an article: ProseMirror JSON under the article schema, without a need for ProseMirror.
 * Attributes that are `null` or absent take their default, so both the short form and `Node.toJSON()` are valid. What
 * one node says about another (depth, size, text that is trimmed) is for `checkArticleDocument`.
 */

/** Marks on one inline node appear in this order, each at most once. */
export const MARK_ORDER = [
  'link',
  'bold',
  'italic',
  'strike',
  'underline',
  'code',
  'subscript',
  'superscript',
] as const
export type MarkName = (typeof MARK_ORDER)[number]

const linkMark = z.object({
  type: z.literal('link'),
  attrs: z.object({ href: z.string(), title: z.string().nullable().exactOptional() }),
})
const plainMark = z.object({ type: z.enum(MARK_ORDER).exclude(['link']) })
const mark = z.discriminatedUnion('type', [linkMark, plainMark])
const marks = z.array(mark).exactOptional()

const textNode = z.object({ type: z.literal('text'), text: z.string().min(1), marks })
const plainTextNode = z.object({
  type: z.literal('text'),
  text: z.string().min(1),
  marks: z.tuple([]).exactOptional(),
})
const hardBreakNode = z.object({ type: z.literal('hardBreak'), marks })
const inlineNode = z.discriminatedUnion('type', [textNode, hardBreakNode])

const textDirection = z.enum(['ltr', 'rtl', 'auto'])

/**
 * Direction and language of one block where they differ from the article's own, and what begins with it: a page of a
 * paged source, the words of a speaker ("" where the source names nobody), a time in a recording in milliseconds.
 */
const blockAttributes = z.object({
  dir: textDirection.nullable().exactOptional(),
  lang: z.string().nullable().exactOptional(),
  page: z.int().nullable().exactOptional(),
  speaker: z.string().nullable().exactOptional(),
  time: z.int().nullable().exactOptional(),
})
const attrs = blockAttributes.exactOptional()

const paragraphNode = z.object({
  type: z.literal('paragraph'),
  attrs,
  content: z.array(inlineNode).exactOptional(),
})

const headingLevel = z.literal([1, 2, 3, 4, 5, 6])
const headingNode = z.object({
  type: z.literal('heading'),
  attrs: blockAttributes.extend({ level: headingLevel }),
  content: z.array(inlineNode).exactOptional(),
})

/** Line ends inside a code block are "\n" in its text; it holds no marks and no hard breaks. */
const codeBlockNode = z.object({
  type: z.literal('codeBlock'),
  attrs: blockAttributes.extend({ language: z.string().nullable().exactOptional() }).exactOptional(),
  content: z.array(plainTextNode).exactOptional(),
})

const blockquoteNode = z.object({
  type: z.literal('blockquote'),
  attrs,
  get content() {
    return z.array(blockNode)
  },
})

const listItemNode = z.object({
  type: z.literal('listItem'),
  attrs,
  get content() {
    return z.array(blockNode)
  },
})
const bulletListNode = z.object({ type: z.literal('bulletList'), attrs, content: z.array(listItemNode) })

const orderedListMarker = z.enum(['1', 'a', 'A', 'i', 'I'])
const orderedListNode = z.object({
  type: z.literal('orderedList'),
  attrs: blockAttributes
    .extend({
      start: z.int().exactOptional(),
      type: orderedListMarker.nullable().exactOptional(),
    })
    .exactOptional(),
  content: z.array(listItemNode),
})

const horizontalRuleNode = z.object({ type: z.literal('horizontalRule') })

/** A picture by the SHA-256 of its captured bytes, or `null` when only its description was kept. Sizes in pixels. */
const imageNode = z.object({
  type: z.literal('image'),
  attrs: z.object({
    alt: z.string(),
    sha256: z.string().nullable(),
    width: z.int().nullable().exactOptional(),
    height: z.int().nullable().exactOptional(),
  }),
})

/** Pictures with what stands under them; the caption is text like any other. */
const figureNode = z.object({
  type: z.literal('figure'),
  attrs,
  get content() {
    return z.array(z.union([imageNode, blockNode]))
  },
})

const cellAlignment = z.enum(['left', 'center', 'right'])
const tableCellNode = z.object({
  type: z.enum(['tableCell', 'tableHeader']),
  attrs: blockAttributes
    .extend({
      colspan: z.int().exactOptional(),
      rowspan: z.int().exactOptional(),
      align: cellAlignment.nullable().exactOptional(),
      colwidth: z.null().exactOptional(),
    })
    .exactOptional(),
  get content() {
    return z.array(blockNode)
  },
})
const tableRowNode = z.object({
  type: z.literal('tableRow'),
  content: z.array(tableCellNode).exactOptional(),
})
const tableNode = z.object({ type: z.literal('table'), attrs, content: z.array(tableRowNode) })

const blockNode = z
  .discriminatedUnion('type', [
    paragraphNode,
    headingNode,
    codeBlockNode,
    blockquoteNode,
    bulletListNode,
    orderedListNode,
    horizontalRuleNode,
    figureNode,
    tableNode,
  ])
  .meta({ id: 'BlockNode' })

export const articleDocument = z
  .object({ type: z.literal('doc'), content: z.array(blockNode) })
  .meta({ id: 'ArticleDocument' })

export type ArticleDocument = z.output<typeof articleDocument>
export type BlockNode = z.output<typeof blockNode>
export type BlockAttributes = z.output<typeof blockAttributes>
export type ParagraphNode = z.output<typeof paragraphNode>
export type HeadingNode = z.output<typeof headingNode>
export type HeadingLevel = z.output<typeof headingLevel>
export type CodeBlockNode = z.output<typeof codeBlockNode>
export type OrderedListNode = z.output<typeof orderedListNode>
export type OrderedListMarker = z.output<typeof orderedListMarker>
export type ListItemNode = z.output<typeof listItemNode>
export type HorizontalRuleNode = z.output<typeof horizontalRuleNode>
export type FigureNode = z.output<typeof figureNode>
export type ImageNode = z.output<typeof imageNode>
export type TableNode = z.output<typeof tableNode>
export type TableRowNode = z.output<typeof tableRowNode>
export type TableCellNode = z.output<typeof tableCellNode>

/** The blocks that hold text themselves, rather than other blocks. */
export type TextBlockNode = ParagraphNode | HeadingNode | CodeBlockNode

export type InlineNode = z.output<typeof inlineNode>
export type Mark = z.output<typeof mark>
