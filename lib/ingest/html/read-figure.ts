import type { BlockNode, FigureNode, ImageNode } from '@/lib/schema/article-document'
import { imagesOf } from '@/lib/core/document/images-of'
import { isElement, type MarkupElement } from './markup-tree'
import { attributes, below, type ReadChildren, type Setting } from './setting'

/** A `figure`: its images and what stands with them. One without images only bounds what it holds. */
export function readFigure(element: MarkupElement, setting: Setting, read: ReadChildren): BlockNode[] {
  // Looked for first, so that nothing is read twice: figures may nest.
  if (!holdsImage(element)) return read(element.children, setting)
  const blocks = read(element.children, below(setting, 1))
  if (imagesOf({ type: 'doc', content: blocks }).length === 0) return blocks
  const [only] = blocks
  if (blocks.length === 1 && only?.type === 'figure') return [{ ...only, ...attributes(setting.own) }]
  return [{ type: 'figure', ...attributes(setting.own), content: blocks.flatMap(unwrapLone) }]
}

function holdsImage(element: MarkupElement): boolean {
  return element.children.some((child) => isElement(child) && (child.name === 'img' || holdsImage(child)))
}

/** The frame around a lone image, which the figure makes needless. */
function unwrapLone(block: BlockNode): FigureNode['content'] {
  const isLone =
    block.type === 'figure' && block.content.every((child): child is ImageNode => child.type === 'image')
  return isLone ? block.content : [block]
}
