/**
 * The stored structure of an article: ProseMirror JSON under the article schema, as types that need no ProseMirror.
 * Attributes that are `null` or absent take their default, so both the short form and `Node.toJSON()` are valid.
 */
export type ArticleDocument = { type: 'doc'; content: BlockNode[] }

export type BlockNode =
  | ParagraphNode
  | HeadingNode
  | CodeBlockNode
  | BlockquoteNode
  | BulletListNode
  | OrderedListNode
  | HorizontalRuleNode
  | FigureNode
  | TableNode

/**
 * Direction and language of one block where they differ from the article's own, and the page of a paged source that
 * begins with this block.
 */
export type BlockAttributes = { dir?: TextDirection | null; lang?: string | null; page?: number | null }
export type TextDirection = 'ltr' | 'rtl' | 'auto'

export type ParagraphNode = { type: 'paragraph'; attrs?: BlockAttributes; content?: InlineNode[] }
export type HeadingNode = {
  type: 'heading'
  attrs: BlockAttributes & { level: HeadingLevel }
  content?: InlineNode[]
}
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6
/** Line ends inside a code block are "\n" in its text; it holds no marks and no hard breaks. */
export type CodeBlockNode = {
  type: 'codeBlock'
  attrs?: BlockAttributes & { language?: string | null }
  content?: PlainTextNode[]
}
export type BlockquoteNode = { type: 'blockquote'; attrs?: BlockAttributes; content: BlockNode[] }
export type BulletListNode = { type: 'bulletList'; attrs?: BlockAttributes; content: ListItemNode[] }
export type OrderedListNode = {
  type: 'orderedList'
  attrs?: BlockAttributes & { start?: number; type?: OrderedListMarker | null }
  content: ListItemNode[]
}
export type OrderedListMarker = '1' | 'a' | 'A' | 'i' | 'I'
export type ListItemNode = { type: 'listItem'; attrs?: BlockAttributes; content: BlockNode[] }
export type HorizontalRuleNode = { type: 'horizontalRule' }

/** Pictures with what stands under them; the caption is text like any other. */
export type FigureNode = { type: 'figure'; attrs?: BlockAttributes; content: (ImageNode | BlockNode)[] }
/** A picture by the SHA-256 of its captured bytes, or `null` when only its description was kept. Sizes in pixels. */
export type ImageNode = {
  type: 'image'
  attrs: { alt: string; sha256: string | null; width?: number | null; height?: number | null }
}

export type TableNode = { type: 'table'; attrs?: BlockAttributes; content: TableRowNode[] }
export type TableRowNode = { type: 'tableRow'; content?: TableCellNode[] }
export type TableCellNode = {
  type: 'tableCell' | 'tableHeader'
  attrs?: BlockAttributes & {
    colspan?: number
    rowspan?: number
    align?: CellAlignment | null
    colwidth?: null
  }
  content: BlockNode[]
}
export type CellAlignment = 'left' | 'center' | 'right'

/** The blocks that hold text themselves, rather than other blocks. */
export type TextBlockNode = ParagraphNode | HeadingNode | CodeBlockNode

export type InlineNode = TextNode | HardBreakNode
export type TextNode = { type: 'text'; text: string; marks?: Mark[] }
export type PlainTextNode = { type: 'text'; text: string; marks?: [] }
export type HardBreakNode = { type: 'hardBreak'; marks?: Mark[] }

export type Mark = { type: Exclude<MarkName, 'link'> } | LinkMark
export type LinkMark = { type: 'link'; attrs: { href: string; title?: string | null } }

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
