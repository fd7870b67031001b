import { createElement, type ReactNode } from 'react'
import type {
  ArticleDocument,
  BlockNode,
  InlineNode,
  ListItemNode,
  Mark,
  TableCellNode,
  TableRowNode,
  TextBlockNode,
} from '@/lib/core/document/article-document'
import { isSafeHref } from '@/lib/core/document/safe-href'

type AnyBlock = BlockNode | ListItemNode | TableRowNode | TableCellNode

/** The article as the server can send it: readable at once, and until the editor takes its place. */
export function StaticArticle({ document }: { document: ArticleDocument }) {
  return <div className="tiptap">{document.content.map(renderBlock)}</div>
}

function renderBlock(block: AnyBlock, key: number): ReactNode {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'codeBlock':
      return renderTextBlock(block, key)
    case 'horizontalRule':
      return createElement('hr', { key })
    case 'table':
      return createElement('table', { key }, createElement('tbody', null, ...block.content.map(renderBlock)))
    case 'tableCell':
    case 'tableHeader':
      return renderCell(block, key)
    case 'blockquote':
    case 'bulletList':
    case 'orderedList':
    case 'listItem':
    case 'tableRow':
      return createElement(
        CONTAINERS[block.type],
        { key, ...startOf(block) },
        ...(block.content ?? []).map(renderBlock),
      )
  }
}

const CONTAINERS = {
  blockquote: 'blockquote',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  tableRow: 'tr',
} as const

function renderTextBlock(block: TextBlockNode, key: number): ReactNode {
  const inner = (block.content ?? []).map(renderInline)
  if (block.type === 'codeBlock') return createElement('pre', { key }, createElement('code', null, ...inner))
  const name = block.type === 'paragraph' ? 'p' : `h${block.attrs.level}`
  return createElement(name, { key, ...directed(block) }, ...inner)
}

function renderCell(cell: TableCellNode, key: number): ReactNode {
  const { colspan = 1, rowspan = 1 } = cell.attrs ?? {}
  const name = cell.type === 'tableCell' ? 'td' : 'th'
  return createElement(name, { key, colSpan: colspan, rowSpan: rowspan }, ...cell.content.map(renderBlock))
}

function startOf(block: AnyBlock): { start?: number } {
  return block.type === 'orderedList' && block.attrs?.start !== undefined ? { start: block.attrs.start } : {}
}

function directed({ attrs }: { attrs?: { dir?: string | null; lang?: string | null } }): {
  dir?: string
  lang?: string
} {
  return { ...(attrs?.dir && { dir: attrs.dir }), ...(attrs?.lang && { lang: attrs.lang }) }
}

function renderInline(node: InlineNode, key: number): ReactNode {
  if (node.type === 'hardBreak') return createElement('br', { key })
  const marks: readonly Mark[] = node.marks ?? []
  // The first mark is the outermost.
  return marks.reduceRight<ReactNode>((inner, mark) => renderMark(mark, inner, key), node.text)
}

const MARK_NAMES = {
  bold: 'strong',
  italic: 'em',
  strike: 's',
  underline: 'u',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
} as const

function renderMark(mark: Mark, inner: ReactNode, key: number): ReactNode {
  if (mark.type !== 'link') return createElement(MARK_NAMES[mark.type], { key }, inner)
  const { href } = mark.attrs
  return createElement(
    'a',
    { key, ...(isSafeHref(href) && { href }), rel: 'nofollow noopener noreferrer' },
    inner,
  )
}
