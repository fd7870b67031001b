import type { ArticleDocument, BlockNode, InlineNode } from '@/lib/schema/article-document'
import { childBlocks, isTextBlock } from '@/lib/core/document/text-blocks'

/** Every block of a document, containers before what they hold; list items, rows and cells are not blocks themselves. */
export function nodesOf(document: ArticleDocument): BlockNode[] {
  return document.content.flatMap(withDescendants)
}

/** Whether a block says more than that its text is a paragraph. */
export function isStructured(node: BlockNode): boolean {
  return node.type !== 'paragraph'
}

/** The runs of text that are bold, linked, or marked in any other way. */
export function markedTexts(document: ArticleDocument): InlineNode[] {
  return nodesOf(document)
    .filter(isTextBlock)
    .flatMap((node): InlineNode[] => node.content ?? [])
    .filter(({ marks }) => (marks ?? []).length > 0)
}

function withDescendants(node: BlockNode): BlockNode[] {
  return isTextBlock(node) ? [node] : [node, ...childBlocks(node).flatMap(withDescendants)]
}
