import { parsePath, type RangeSelector, type Step } from '@/lib/core/anchoring/range-selector'
import { createCodePointIndex } from '@/lib/core/text/code-point-index'
import type { Span } from '@/lib/core/text/span'

/** What is known of a place in a page: paths, counts in all of its text, and the words there. */
export type PlaceInPage = {
  ranges: readonly RangeSelector[]
  counts: readonly Span[]
  quote: string | undefined
}

/** The text of a page as a reader sees it, and what finds places in it by the page's own markup. */
export type PageText = { text: string; locate: (place: PlaceInPage) => Span | undefined }

/** `length` units of the markup's text, which begin at `at` in ours. */
type TextNode = { name: '#text'; at: number; length: number }
type Element = { name: string; children: Node[] }
type Node = TextNode | Element

const NO_TEXT = new Set(['script', 'style', 'template', 'noscript', 'title'])
const BLOCKS = new Set(
  (
    'address article aside blockquote caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul br'
  ).split(' '),
)

/** Reads the text of a page. Line ends part its blocks, which paths and counts know nothing of. */
export function createPageText(page: Document): PageText {
  const pieces: string[] = []
  let length = 0
  function write(words: string): number {
    const at = length
    pieces.push(words)
    length += words.length
    return at
  }
  const raw: string[] = []
  const root = readElement(page.body)

  function readElement(element: globalThis.Element): Element {
    const name = element.localName.toLowerCase()
    const children: Node[] = []
    if (NO_TEXT.has(name)) return { name, children }
    if (BLOCKS.has(name)) write('\n')
    // A parser may hand over one text in pieces; a comment parts two texts.
    let open: TextNode | undefined
    for (const child of element.childNodes) {
      if (child.nodeType === TEXT) {
        const words = child.nodeValue ?? ''
        raw.push(words)
        const at = write(words)
        if (open) open.length += words.length
        else children.push((open = { name: '#text', at, length: words.length }))
      } else {
        open = undefined
        if (isElement(child)) children.push(readElement(child))
      }
    }
    if (BLOCKS.has(name)) write('\n')
    return { name, children }
  }

  const text = pieces.join('')
  const index = createCodePointIndex(raw.join(''))

  function* candidates({ ranges, counts }: PlaceInPage): Generator<Span | undefined> {
    for (const range of ranges) {
      const from = findNode(root, parsePath(range.startContainer))
      const to = findNode(root, parsePath(range.endContainer))
      yield spanOf([from, range.startOffset], [to, range.endOffset])
    }
    for (const { start, end } of counts) {
      if (start >= 0 && end <= index.length && start < end)
        yield spanOf([root, index.toUtf16(start)], [root, index.toUtf16(end)])
      yield spanOf([root, start], [root, end])
    }
  }

  return {
    text,
    locate(place) {
      for (const span of candidates(place))
        if (span && isSaid(text.slice(span.start, span.end), place.quote)) return span
      return undefined
    },
  }
}

const TEXT = 3
const ELEMENT = 1

function isElement(node: ChildNode): node is ChildNode & globalThis.Element {
  return node.nodeType === ELEMENT
}

/** White space differs between the markup and what its reader saw and copied. */
function isSaid(words: string, quote: string | undefined): boolean {
  return quote === undefined || squeezed(words) === squeezed(quote.replaceAll('\\n', ''))
}

function squeezed(words: string): string {
  return words.replace(/\s+/g, '')
}

/** The node that a path from the root or from the body leads to. */
function findNode(root: Node, path: readonly Step[] | undefined): Node | undefined {
  const steps = path?.filter(({ name }, at) => at > 1 || (name !== 'html' && name !== 'body'))
  let node: Node | undefined = steps && root
  for (const step of steps ?? []) {
    if (node === undefined || 'length' in node) return undefined
    const named: Node[] = node.children.filter(({ name }) => name === step.name)
    // Browsers put the rows of a table into a body that the markup may leave out.
    if (named.length === 0 && step.name === 'tbody') continue
    node = named[step.position - 1]
  }
  return node
}

type Edge = [node: Node | undefined, offset: number]

function spanOf([from, startOffset]: Edge, [to, endOffset]: Edge): Span | undefined {
  const start = from && offsetIn(from, startOffset, 'start')
  const end = to && offsetIn(to, endOffset, 'end')
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined
}

/** Where in the text an offset into a node's own text is. */
function offsetIn(node: Node, offset: number, edge: 'start' | 'end'): number | undefined {
  let passed = 0
  for (const { at, length } of textsOf(node)) {
    const within = offset - passed
    passed += length
    if (edge === 'start' ? within >= 0 && within < length : within > 0 && within <= length) return at + within
  }
  return undefined
}

function* textsOf(node: Node): Generator<TextNode> {
  if ('length' in node) yield node
  else for (const child of node.children) yield* textsOf(child)
}
