import type { BlockNode, ImageNode } from '@/lib/core/document/article-document'

/** The images of blocks in reading order; the pictures of a document are counted like this. */
export function imagesIn(blocks: readonly (BlockNode | ImageNode)[]): ImageNode[] {
  return blocks.flatMap((block): ImageNode[] => {
    switch (block.type) {
      case 'image':
        return [block]
      case 'figure':
      case 'blockquote':
        return imagesIn(block.content)
      case 'bulletList':
      case 'orderedList':
        return block.content.flatMap((item) => imagesIn(item.content))
      case 'table':
        return block.content.flatMap((row) => (row.content ?? []).flatMap((cell) => imagesIn(cell.content)))
      case 'paragraph':
      case 'heading':
      case 'codeBlock':
      case 'horizontalRule':
        return []
    }
  })
}
