import type { BlockAttributes, BlockNode, HeadingLevel, ImageNode, Mark } from '@/lib/schema/article-document'
import { BLOCK_RULES, DOCUMENT_LIMITS } from '@/lib/core/document/document-rules'
import type { MarkupElement, MarkupNode } from './markup-tree'

/** What surrounds the place being read. */
export type Setting = {
  marks: readonly Mark[]
  /** The kind of text block that text here belongs to. */
  heading: HeadingLevel | undefined
  /** Direction and language set since the last node of the document was opened; the next one carries them. */
  own: BlockAttributes
  /** Level of the document's node that is open; the document itself is 0. */
  depth: number
  base: string | undefined
  /** Takes up an `img`; nothing comes back for one that shows nothing. */
  takeImage: (element: MarkupElement) => ImageNode | undefined
}

/** Reads the content of a node into blocks; containers take it to read what they hold. */
export type ReadChildren = (nodes: readonly MarkupNode[], setting: Setting) => BlockNode[]

/** The deepest that one container adds: table, row, cell, block, text. */
const DEEPEST_CONTAINER = 5

/** May another list, quotation or table open here? Deeper ones are read as plain blocks, so that no text is lost. */
export function hasRoom({ depth }: Setting): boolean {
  return depth + DEEPEST_CONTAINER < DOCUMENT_LIMITS.depth
}

/** The setting inside a block element that becomes no node of its own. */
export function within(setting: Setting, element: MarkupElement): Setting {
  return { ...setting, own: { ...setting.own, ...directionOf(element) } }
}

/** The setting inside a node of the document, `levels` below; the node itself has taken `own`. */
export function below(setting: Setting, levels: number): Setting {
  return { ...setting, own: {}, heading: undefined, depth: setting.depth + levels }
}

/** `attrs` for a node, or nothing when there are none. */
export function attributes<Attributes extends BlockAttributes>(all: Attributes): { attrs?: Attributes } {
  return Object.keys(all).length > 0 ? { attrs: all } : {}
}

function directionOf({ attribs }: MarkupElement): BlockAttributes {
  const dir = attribs['dir']?.toLowerCase()
  const lang = attribs['lang']
  return {
    ...((dir === 'ltr' || dir === 'rtl' || dir === 'auto') && { dir }),
    ...(lang !== undefined && BLOCK_RULES.lang(lang) && { lang }),
  }
}
