import { JSDOM } from 'jsdom'

export type Page = { root: Element; offsetOf: (node: Node) => number }

/** A text as a page: a paragraph a block, whose text content is the text, unit for unit. */
export function pageOf(text: string): Page {
  const { window } = new JSDOM('<!doctype html><html><body></body></html>')
  const { document } = window
  // Apache Annotator looks for these where browsers have them.
  Object.assign(globalThis, { NodeFilter: window.NodeFilter, Node: window.Node })
  const offsets = new Map<Node, number>()
  let offset = 0
  for (const [index, block] of text.split('\n\n').entries()) {
    if (index > 0) {
      const gap = document.createTextNode('\n\n')
      offsets.set(gap, offset)
      document.body.append(gap)
      offset += 2
    }
    const paragraph = document.createElement('p')
    const content = document.createTextNode(block)
    offsets.set(content, offset)
    paragraph.append(content)
    document.body.append(paragraph)
    offset += block.length
  }
  return { root: document.body, offsetOf: (node) => offsets.get(node) ?? Number.NaN }
}
