import { MARK_ELEMENTS } from '@/lib/core/document/mark-elements'
import type {
  ArticleDocument,
  BlockNode,
  InlineNode,
  Mark,
  TextBlockNode,
} from '@/lib/schema/article-document'
import { createHeadingRank } from '@/lib/core/document/create-heading-rank'
import { isTextBlock, textBlocks } from '@/lib/core/document/text-blocks'

/**
 * What an article is as HTML, for paths into it: elements, and text of `length` UTF-16 units. `start` is where that text
 * begins in the canonical text; text without it is a line end that only the markup has.
 */
export type PageNode =
  { name: string; children: PageNode[] } | { name: '#text'; length: number; start: number | undefined }

const LINE_END: PageNode = { name: '#text', length: 1, start: undefined }

/** Outer elements of our pages: what holds the article is `article`; whatever follows an element is a line end. */
export function articlePage(document: ArticleDocument): PageNode {
  const rank = createHeadingRank(document)
  const starts = new Map<BlockNode, number>(textBlocks(document).map(({ node, start }) => [node, start]))
  const blocks = (nodes: readonly BlockNode[]): PageNode[] =>
    nodes.flatMap((node) => [toElement(node), LINE_END])

  function toElement(node: BlockNode): PageNode {
    if (isTextBlock(node)) return textElement(node)
    switch (node.type) {
      case 'blockquote':
        return { name: 'blockquote', children: blocks(node.content) }
      case 'bulletList':
      case 'orderedList': {
        const items = node.content.map((item): PageNode => ({ name: 'li', children: blocks(item.content) }))
        return {
          name: node.type === 'bulletList' ? 'ul' : 'ol',
          children: items.flatMap((item) => [item, LINE_END]),
        }
      }
      case 'figure': {
        const children = node.content.map((child): PageNode => {
          return child.type === 'image' ? { name: 'span', children: [] } : toElement(child)
        })
        return { name: 'figure', children: children.flatMap((child) => [child, LINE_END]) }
      }
      case 'horizontalRule':
        return { name: 'hr', children: [] }
      case 'table':
        return tableElement(node)
    }
  }

  function tableElement(node: Extract<BlockNode, { type: 'table' }>): PageNode {
    const rows = node.content.map((row): PageNode => {
      const cells = (row.content ?? []).map((cell): PageNode => {
        return { name: cell.type === 'tableHeader' ? 'th' : 'td', children: blocks(cell.content) }
      })
      return { name: 'tr', children: cells }
    })
    const body = { name: 'tbody', children: rows.flatMap((row) => [row, LINE_END]) }
    return { name: 'div', children: [{ name: 'table', children: [body] }] }
  }

  function textElement(node: TextBlockNode): PageNode {
    const children = inlineNodes(node.content ?? [], starts.get(node) ?? 0)
    switch (node.type) {
      case 'paragraph':
        return { name: 'p', children }
      case 'heading':
        return { name: `h${String(rank(node.attrs.level))}`, children }
      case 'codeBlock':
        return { name: 'pre', children: [{ name: 'code', children }] }
    }
  }

  return { name: 'article', children: [LINE_END, ...blocks(document.content)] }
}

/** Each run of text in the elements of its marks; neighbours without any are one text, as a parser makes them. */
function inlineNodes(content: readonly InlineNode[], from: number): PageNode[] {
  const nodes: PageNode[] = []
  let start = from
  for (const inline of content) {
    const length = inline.type === 'text' ? inline.text.length : 1
    const marks: readonly Mark[] = inline.marks ?? []
    const last = nodes.at(-1)
    if (marks.length === 0 && last !== undefined && 'length' in last) {
      last.length += length
    } else {
      nodes.push(
        marks.reduceRight<PageNode>(
          (child, mark) => ({ name: MARK_ELEMENTS[mark.type], children: [child] }),
          {
            name: '#text',
            length,
            start,
          },
        ),
      )
    }
    start += length
  }
  return nodes
}
