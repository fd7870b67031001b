import { attributeOf, elementsOf, parseHtml, textOf, type Element, type Node } from './dom'

/** Elements of the article that hold text themselves. */
const BLOCKS = new Set(['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre'])

/** The quotes as the notes hold them. What the marks in the article show must be the same but for line ends at its edges. */
export function quotesOfHtml(content: string): string[] {
  const root = parseHtml(content)
  const blocks = textBlocksOf(root)
  return notesOf(root).map((note) => {
    const quote = attributeOf(note, 'data-quote') ?? ''
    const number = (attributeOf(note, 'id') ?? '').replace('note-', '')
    const shown = quoteInMarks(blocks, number)
    if (shown !== undefined && withoutEdges(shown) !== withoutEdges(quote))
      throw new Error(`Note ${number} quotes ${JSON.stringify(quote)} and marks ${JSON.stringify(shown)}.`)
    return quote
  })
}

/** A gap between blocks belongs to no block, so a quote that begins or ends there shows less of it. */
function withoutEdges(quote: string): string {
  return quote.replace(/^\n+|\n+$/g, '')
}

/** The article's canonical text as the file shows it, without the references. */
export function articleTextOfHtml(content: string): string {
  return textBlocksOf(parseHtml(content))
    .map((block) => textOf(block, isReference))
    .filter((text) => text !== '')
    .join('\n\n')
}

function notesOf(root: Node): Element[] {
  return elementsOf(root, (element) => attributeOf(element, 'data-annotation') !== undefined)
}

function textBlocksOf(root: Node): Element[] {
  const [article] = elementsOf(root, ({ tagName }) => tagName === 'article')
  if (!article) throw new Error('The file has no article.')
  return elementsOf(article, ({ tagName }) => BLOCKS.has(tagName)).filter(
    (block) => textOf(block, isReference).trim() !== '',
  )
}

function isReference(element: Element): boolean {
  return attributeOf(element, 'class')?.startsWith('ref ') ?? false
}

function quoteInMarks(blocks: readonly Element[], number: string): string | undefined {
  let quote = ''
  let open = false
  let marked = false
  for (const [index, block] of blocks.entries()) {
    const marks = elementsOf(block, (element) => attributeOf(element, 'data-note') === number)
    if (marks.length > 0 && marked && open) quote += '\n\n'
    if (marks.length > 0) marked = true
    quote += marks.map((mark) => textOf(mark)).join('')
    open = marks.length > 0 && index < blocks.length - 1
  }
  return marked ? quote : undefined
}
