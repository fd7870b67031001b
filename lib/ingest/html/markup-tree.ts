import type { parseDocument } from 'htmlparser2'

/** The parsed tree, by the parser's own types. */
export type MarkupNode = ReturnType<typeof parseDocument>['children'][number]
export type MarkupElement = Extract<MarkupNode, { attribs: unknown }>

export function isElement(node: MarkupNode): node is MarkupElement {
  return 'attribs' in node
}

/** The text under a node as written, line breaks included; nothing is collapsed. */
export function rawTextOf(node: MarkupNode): string {
  if (isElement(node)) return node.name === 'br' ? '\n' : node.children.map(rawTextOf).join('')
  return 'data' in node ? node.data : ''
}
