import { Readability } from '@mozilla/readability'
import { isElement } from './is-element'

/** Readability goes over a page up to four times; on more elements than a long article has, that takes minutes. */
const MOST_ELEMENTS = 30_000

/**
 * What Readability takes for the article; `undefined` where it finds none, or on a page of more than 30,000 elements. It
 * rebuilds the document that it is given, so it gets one of its own.
 */
export function firstOpinion(page: Document, elementCount: number): Element | undefined {
  if (elementCount > MOST_ELEMENTS) return undefined
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
