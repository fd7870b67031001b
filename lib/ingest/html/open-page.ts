import { parseHTML } from 'linkedom'

/**
 * A page as a DOM in which nothing runs and nothing is loaded. Whatever the page leaves out, there is one `html` with
 * one `head` and one `body`, and all content is in the body. How deep it nests has been checked before.
 */
export function openPage(html: string): Document {
  const asWritten = parseHTML(html).document
  const page = isRooted(asWritten) ? asWritten : parseHTML(`<html>${html}</html>`).document
  const root = page.documentElement
  const children = [...root.childNodes]
  const elements = [...root.children]
  const head = elements.find(({ localName }) => localName === 'head') ?? page.createElement('head')
  const body = elements.find(({ localName }) => localName === 'body') ?? page.createElement('body')
  const bodyAt = children.findIndex((node) => node === body)
  root.prepend(head)
  root.append(body)
  const start = body.firstChild
  // One by one: a page may have more strays than a call takes arguments.
  for (const [index, node] of children.entries())
    if (node !== head && node !== body) body.insertBefore(node, index < bodyAt ? start : null)
  return page
}

/** Some pages begin with a stray element, and a pasted piece of one has no `html` at all. */
function isRooted(page: Document): boolean {
  const elements = [...page.childNodes].filter((node) => node.nodeType === ELEMENT)
  return elements.length === 1 && elements[0]?.nodeName === 'HTML'
}

const ELEMENT = 1
