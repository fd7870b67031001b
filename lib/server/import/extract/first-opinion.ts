import { Readability } from '@mozilla/readability'
import { isElement } from './is-element'

/**
 * What Readability takes for the article; `undefined` where it finds none. It rebuilds the document that it is given,
 * so it gets one of its own.
 */
export function firstOpinion(page: Document): Element | undefined {
  const own = page.cloneNode(true)
  if (!isDocument(own)) return undefined
  const found = new Readability(own, { serializer: (node) => node, disableJSONLD: true }).parse()
  const content = found?.content
  return content && isElement(content) ? content : undefined
}

function isDocument(node: Node): node is Document {
  return node.nodeType === DOCUMENT
}

const DOCUMENT = 9
