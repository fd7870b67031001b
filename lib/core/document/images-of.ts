import type { ArticleDocument, BlockNode, FigureNode, ImageNode } from '@/lib/schema/article-document'
import { childBlocks, isTextBlock } from './text-blocks'

/** Every image of a document, in reading order. */
export function imagesOf(document: ArticleDocument): ImageNode[] {
  return document.content.flatMap(imagesIn)
}

function imagesIn(block: BlockNode): ImageNode[] {
  if (isTextBlock(block)) return []
  if (block.type === 'figure')
    return block.content.flatMap((child) => (child.type === 'image' ? [child] : imagesIn(child)))
  return childBlocks(block).flatMap(imagesIn)
}

/**
 * The document with each image replaced by what `replace` makes of it; its second argument counts the images in reading
 * order, from 0. The text stays as it is.
 */
export function mapImages(
  document: ArticleDocument,
  replace: (image: ImageNode, index: number) => ImageNode,
): ArticleDocument {
  let next = 0
  function inBlocks(blocks: readonly BlockNode[]): BlockNode[] {
    return blocks.map(inBlock)
  }
  function inFigure(figure: FigureNode): FigureNode {
    const content = figure.content.map((child) =>
      child.type === 'image' ? replace(child, next++) : inBlock(child),
    )
    return { ...figure, content }
  }
  function inBlock(block: BlockNode): BlockNode {
    switch (block.type) {
      case 'figure':
        return inFigure(block)
      case 'blockquote':
        return { ...block, content: inBlocks(block.content) }
      case 'bulletList':
      case 'orderedList':
        return {
          ...block,
          content: block.content.map((item) => ({ ...item, content: inBlocks(item.content) })),
        }
      case 'table':
        return {
          ...block,
          content: block.content.map((row) => ({
            ...row,
            content: (row.content ?? []).map((cell) => ({ ...cell, content: inBlocks(cell.content) })),
          })),
        }
      case 'paragraph':
      case 'heading':
      case 'codeBlock':
      case 'horizontalRule':
        return block
    }
  }
  return { type: 'doc', content: inBlocks(document.content) }
}
