import type {
  BlockNode,
  CodeBlockNode,
  FigureNode,
  HeadingLevel,
  ImageNode,
} from '@/lib/schema/article-document'
import { NODE_RULES } from '@/lib/core/document/document-rules'
import { imagesOf } from '@/lib/core/document/images-of'
import type { Picture } from '@/lib/ingest/import-input'
import { readFigure } from './read-figure'
import { paragraphsOf, type Piece } from './inline-run'
import { readList } from './read-list'
import { isInline, marksInside } from './marks'
import { isElement, rawTextOf, type MarkupElement, type MarkupNode } from './markup-tree'
import { readImage, type Resources } from './read-image'
import { attributes, below, hasRoom, within, type Setting } from './setting'
import { readTable } from './read-table'

/** Blocks read so far, and the inline content and images that are still waiting for their block to end. */
type Flow = { blocks: BlockNode[]; pieces: Piece[]; images: ImageNode[] }

type Blocks = { content: BlockNode[]; pictures: Picture[] }

/**
 * Sanitised markup as blocks of an article, with the pictures that their images show, in order. Text outside any block
 * becomes a paragraph, blocks inside inline markup split it, and blocks without text are left out. The nesting has been
 * checked, so that the reader may call itself.
 */
export function readBlocks(
  nodes: readonly MarkupNode[],
  from: { base: string | undefined; resources?: Resources | undefined },
): Blocks {
  const shown = new Map<ImageNode, Picture>()
  const takeImage = (element: MarkupElement): ImageNode | undefined => {
    const image = readImage(element, { base: from.base, resources: from.resources })
    if (image) shown.set(image.node, image.picture)
    return image?.node
  }
  const setting = { marks: [], heading: undefined, own: {}, depth: 0, base: from.base, takeImage }
  const content = readChildren(nodes, setting)
  const pictures = imagesOf({ type: 'doc', content }).flatMap((image) => shown.get(image) ?? [])
  return { content, pictures }
}

function readChildren(nodes: readonly MarkupNode[], setting: Setting): BlockNode[] {
  const flow: Flow = { blocks: [], pieces: [], images: [] }
  visit(nodes, setting, flow)
  endBlock(flow, setting)
  return flow.blocks
}

function visit(nodes: readonly MarkupNode[], setting: Setting, flow: Flow): void {
  for (const node of nodes) {
    if (!isElement(node)) {
      if ('data' in node) flow.pieces.push({ kind: 'text', text: node.data, marks: setting.marks })
    } else if (isInline(node)) {
      visit(node.children, { ...setting, marks: marksInside(node, setting.marks, setting.base) }, flow)
    } else if (node.name === 'br') {
      flow.pieces.push({ kind: 'break' })
    } else if (node.name === 'img') {
      visitImage(node, setting, flow)
    } else if (node.name === 'q') {
      visitQuote(node, setting, flow)
    } else {
      endBlock(flow, setting)
      visitBlock(node, within(setting, node), flow)
    }
  }
}

/** A browser draws the quotation marks of `q`; in plain text they have to be written. */
function visitQuote(element: MarkupElement, setting: Setting, flow: Flow): void {
  flow.pieces.push({ kind: 'text', text: '“', marks: setting.marks })
  visit(element.children, setting, flow)
  flow.pieces.push({ kind: 'text', text: '”', marks: setting.marks })
}

/** An image inside a sentence stands after its block, so that the sentence stays whole. */
function visitImage(element: MarkupElement, setting: Setting, flow: Flow): void {
  const image = hasRoom(setting) ? setting.takeImage(element) : undefined
  if (!image) return
  const hasBegun = flow.pieces.some((piece) => piece.kind === 'text' && piece.text.trim() !== '')
  if (hasBegun) flow.images.push(image)
  else flow.blocks.push(figureOf(image))
}

function figureOf(image: ImageNode): FigureNode {
  return { type: 'figure', content: [image] }
}

function visitBlock(element: MarkupElement, setting: Setting, flow: Flow): void {
  const node = hasRoom(setting) ? containerOf(element, setting) : undefined
  if (node) {
    for (const block of node) flow.blocks.push(block)
    return
  }
  const inside = { ...setting, heading: headingLevel(element.name) ?? setting.heading }
  visit(element.children, inside, flow)
  endBlock(flow, inside)
}

/** The nodes of an element that is a node of the document itself; `undefined` for one that only bounds blocks. */
function containerOf(element: MarkupElement, setting: Setting): BlockNode[] | undefined {
  switch (element.name) {
    case 'hr':
      return [{ type: 'horizontalRule' }]
    case 'pre':
      return codeBlockOf(element, setting)
    case 'blockquote': {
      const content = readChildren(element.children, below(setting, 1))
      return content.length > 0 ? [{ type: 'blockquote', ...attributes(setting.own), content }] : []
    }
    case 'ul':
    case 'ol':
      return readList(element, setting, readChildren)
    case 'table':
      return readTable(element, setting, readChildren)
    case 'figure':
      return readFigure(element, setting, readChildren)
    default:
      return undefined
  }
}

function headingLevel(name: string): HeadingLevel | undefined {
  return HEADINGS[name]
}

const HEADINGS: Readonly<Record<string, HeadingLevel>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 }

function codeBlockOf(element: MarkupElement, { own }: Setting): CodeBlockNode[] {
  const text = rawTextOf(element)
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .normalize('NFC')
    .trim()
  if (text === '') return []
  const code = element.children.find((child) => isElement(child) && child.name === 'code')
  const named =
    code && isElement(code) ? /(?:^|\s)lang(?:uage)?-(\S+)/.exec(code.attribs['class'] ?? '')?.[1] : undefined
  const isAllowed = NODE_RULES['codeBlock']?.attributes['language']?.(named) ?? false
  const attrs = named !== undefined && isAllowed ? { ...own, language: named } : own
  return [{ type: 'codeBlock', ...attributes(attrs), content: [{ type: 'text', text }] }]
}

function endBlock(flow: Flow, { heading, own }: Setting): void {
  for (const content of paragraphsOf(flow.pieces)) {
    flow.blocks.push(
      heading === undefined
        ? { type: 'paragraph', ...attributes(own), content }
        : { type: 'heading', attrs: { ...own, level: heading }, content },
    )
  }
  for (const image of flow.images) flow.blocks.push(figureOf(image))
  flow.pieces = []
  flow.images = []
}
