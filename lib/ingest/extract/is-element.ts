const ELEMENT = 1

/** Is the node an element? The DOM in use has classes of its own, so `instanceof` does not tell. */
export function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT
}
