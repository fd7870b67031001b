import { parse, type DefaultTreeAdapterTypes } from 'parse5'

export type Node = DefaultTreeAdapterTypes.Node
export type Element = DefaultTreeAdapterTypes.Element

/** The document as the HTML standard's parser sees it. */
export function parseHtml(source: string): Node {
  return parse(source)
}

export function elementsOf(root: Node, accepts: (element: Element) => boolean): Element[] {
  const found: Element[] = []
  const left: Node[] = [root]
  for (let node = left.pop(); node; node = left.pop()) {
    if ('tagName' in node && accepts(node)) found.push(node)
    if ('childNodes' in node) left.push(...node.childNodes.toReversed())
  }
  return found
}

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value
}

/** The text of a node; a line break element is a line feed. */
export function textOf(node: Node, skip: (element: Element) => boolean = () => false): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  if ('tagName' in node && (node.tagName === 'br' || skip(node))) return node.tagName === 'br' ? '\n' : ''
  return 'childNodes' in node ? node.childNodes.map((child) => textOf(child, skip)).join('') : ''
}
