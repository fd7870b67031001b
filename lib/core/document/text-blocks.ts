import type { Span } from '@/lib/core/text/span'
import type { ArticleDocument, BlockNode, TextBlockNode } from '@/lib/schema/article-document'

/** A text block: its node, its plain text, and where that begins in the canonical text (UTF-16). */
export type TextBlock = { node: TextBlockNode; text: string; start: number }

const GIVES_A_PLACE: ReadonlySet<BlockNode['type']> = new Set(['bulletList', 'orderedList', 'table'])

/** What stands between two text blocks in the canonical text. */
export const BLOCK_SEPARATOR = '\n\n'

/**
 * The text blocks of a document in reading order, with the offset of each in the canonical text. A hard break is one
 * "\n", so an offset inside a block is also a ProseMirror position inside it. Blocks without text are left out: an empty
 * table cell must not add blank lines.
 */
export function textBlocks(document: ArticleDocument): TextBlock[] {
  const blocks: TextBlock[] = []
  let start = 0
  const visit = (node: BlockNode): void => {
    if (isTextBlock(node)) {
      const text = textOfBlock(node)
      if (text === '') return
      blocks.push({ node, text, start })
      start += text.length + BLOCK_SEPARATOR.length
      return
    }
    for (const child of childBlocks(node)) visit(child)
  }
  for (const node of document.content) visit(node)
  return blocks
}

/**
 * Where the text of headings, lists and tables is in the canonical text, in reading order (UTF-16). Whatever it says,
 * somebody gave it that place: it is content, and no remains of a page.
 */
export function structuredSpans(document: ArticleDocument): Span[] {
  const structured = new Set<TextBlockNode>()
  const visit = (node: BlockNode, { isInside }: { isInside: boolean }): void => {
    if (isTextBlock(node)) {
      if (isInside || node.type === 'heading') structured.add(node)
      return
    }
    const inside = { isInside: isInside || GIVES_A_PLACE.has(node.type) }
    for (const child of childBlocks(node)) visit(child, inside)
  }
  for (const node of document.content) visit(node, { isInside: false })
  return textBlocks(document)
    .filter(({ node }) => structured.has(node))
    .map(({ text, start }) => ({ start, end: start + text.length }))
}

/** The canonical text of a document: its text blocks joined by a blank line. All stored offsets point into it. */
export function canonicalTextOf(document: ArticleDocument): string {
  return textBlocks(document)
    .map((block) => block.text)
    .join(BLOCK_SEPARATOR)
}

/** The plain text of one text block; a hard break is one "\n". */
export function textOfBlock(node: TextBlockNode): string {
  return (node.content ?? []).map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('')
}

/** Whether a block holds text itself. */
export function isTextBlock(node: BlockNode): node is TextBlockNode {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'codeBlock'
}

/** The blocks directly inside a container; list items, rows and cells are not blocks themselves. */
export function childBlocks(node: Exclude<BlockNode, TextBlockNode>): BlockNode[] {
  switch (node.type) {
    case 'blockquote':
      return node.content
    case 'figure':
      return node.content.filter((child) => child.type !== 'image')
    case 'bulletList':
    case 'orderedList':
      return node.content.flatMap((item) => item.content)
    case 'table':
      return node.content.flatMap((row) => (row.content ?? []).flatMap((cell) => cell.content))
    case 'horizontalRule':
      return []
  }
}
