import { createElement, type ReactNode } from 'react'
import type {
  ArticleDocument,
  BlockNode,
  HorizontalRuleNode,
  ImageNode,
  InlineNode,
  ListItemNode,
  Mark,
  TableCellNode,
  TableRowNode,
  TextBlockNode,
} from '@/lib/schema/article-document'
import { imageElement } from '@/lib/core/document/image-element'
import { MARK_ELEMENTS } from '@/lib/core/document/mark-elements'
import { isSafeHref } from '@/lib/core/document/is-safe-href'

type AnyBlock = BlockNode | ImageNode | ListItemNode | TableRowNode | TableCellNode

/** The article as the server can send it: readable at once, and until the editor takes its place. */
export function StaticArticle({ document, imagesAt }: { document: ArticleDocument; imagesAt: string }) {
  return (
    <div className="tiptap">
      {document.content.map((block, key) => renderBlock(block, { key, imagesAt }))}
    </div>
  )
}

type Where = { key: number; imagesAt: string }

function renderBlock(block: AnyBlock, { key, imagesAt }: Where): ReactNode {
  if (block.type === 'horizontalRule') return createElement('hr', { key })
  if (block.type === 'image') {
    const [name, attributes] = imageElement(block.attrs, imagesAt)
    return createElement(name, { key, ...attributes })
  }
  if (block.type === 'paragraph' || block.type === 'heading' || block.type === 'codeBlock') {
    return renderTextBlock(block, key)
  }
  return renderContainer(block, { key, imagesAt })
}

type Container = Exclude<AnyBlock, TextBlockNode | HorizontalRuleNode | ImageNode>

function renderContainer(block: Container, { key, imagesAt }: Where): ReactNode {
  const children: readonly AnyBlock[] = block.content ?? []
  const inner = children.map((child, index) => renderBlock(child, { key: index, imagesAt }))
  if (block.type === 'table') return createElement('table', { key }, createElement('tbody', null, ...inner))
  return createElement(CONTAINERS[block.type], { key, ...attributesOf(block) }, ...inner)
}

const CONTAINERS = {
  blockquote: 'blockquote',
  figure: 'figure',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  tableRow: 'tr',
  tableCell: 'td',
  tableHeader: 'th',
} as const

function attributesOf(block: Container): { start?: number; colSpan?: number; rowSpan?: number } {
  if (block.type === 'orderedList') return { start: block.attrs?.start ?? 1 }
  if (block.type !== 'tableCell' && block.type !== 'tableHeader') return {}
  return { colSpan: block.attrs?.colspan ?? 1, rowSpan: block.attrs?.rowspan ?? 1 }
}

function renderTextBlock(block: TextBlockNode, key: number): ReactNode {
  const inner = (block.content ?? []).map(renderInline)
  if (block.type === 'codeBlock') return createElement('pre', { key }, createElement('code', null, ...inner))
  const name = block.type === 'paragraph' ? 'p' : `h${block.attrs.level}`
  return createElement(name, { key, ...directed(block) }, ...inner)
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

function renderMark(mark: Mark, inner: ReactNode, key: number): ReactNode {
  if (mark.type !== 'link') return createElement(MARK_ELEMENTS[mark.type], { key }, inner)
  const { href } = mark.attrs
  return createElement(
    'a',
    { key, ...(isSafeHref(href) && { href }), rel: 'nofollow noopener noreferrer' },
    inner,
  )
}
