import type { BlockNode, CodeBlockNode, HeadingLevel } from '@/lib/core/document/article-document'
import { NODE_RULES } from '@/lib/core/document/document-rules'
import { paragraphsOf, type Piece } from './inline-run'
import { readList } from './list'
import { isInline, marksInside } from './marks'
import { isElement, rawTextOf, type MarkupElement, type MarkupNode } from './markup-tree'
import { attributes, below, hasRoom, within, type Setting } from './setting'
import { readTable } from './table'

/** Blocks read so far, and the inline content that is still waiting for its block to end. */
type Flow = { blocks: BlockNode[]; pieces: Piece[] }

/**
 * Sanitised markup as blocks of an article. Text outside any block becomes a paragraph, blocks inside inline markup
 * split it, and blocks without text are left out. The nesting has been checked, so that the reader may call itself.
 */
export function readBlocks(nodes: readonly MarkupNode[], base: string | undefined): BlockNode[] {
  return readChildren(nodes, { marks: [], heading: undefined, own: {}, depth: 0, base })
}

function readChildren(nodes: readonly MarkupNode[], setting: Setting): BlockNode[] {
  const flow: Flow = { blocks: [], pieces: [] }
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
  if (flow.pieces.length === 0) return
  for (const content of paragraphsOf(flow.pieces)) {
    flow.blocks.push(
      heading === undefined
        ? { type: 'paragraph', ...attributes(own), content }
        : { type: 'heading', attrs: { ...own, level: heading }, content },
    )
  }
  flow.pieces = []
}
