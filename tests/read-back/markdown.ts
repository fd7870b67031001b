import { marked } from 'marked'
import { elementsOf, parseHtml, textOf, type Element, type Node } from './dom'

/** The quotes under the headings "Note n", after a CommonMark parser and an HTML parser have read the file. */
export function quotesOfMarkdown(content: string): string[] {
  const blocks = blocksOf(render(content))
  return blocks.flatMap((block, index) => {
    if (block.tagName !== 'h3' || !/^Note \d+$/.test(textOf(block))) return []
    const quote = blocks[index + 1]
    if (quote?.tagName !== 'blockquote') throw new Error(`${textOf(block)} has no quotation.`)
    return [quotationText(quote)]
  })
}

/** The article's text as the file shows it, paragraph by paragraph, without the references and locators. */
export function articleTextOfMarkdown(content: string): string {
  const blocks = blocksOf(render(content))
  const from = blocks.findIndex((block) => block.tagName === 'h2' && textOf(block) === 'Article')
  const to = blocks.findIndex((block) => block.tagName === 'h2' && textOf(block) === 'Notes')
  return blocks
    .slice(from + 1, to)
    .flatMap(textsOf)
    .join('\n\n')
}

const BLOCKS = /^(p|h[1-6]|blockquote|ul|ol|li|hr)$/

/** The texts of a block and those in it, in reading order. An item of a tight list holds its text without a paragraph. */
function textsOf(block: Element): string[] {
  const texts: string[] = []
  let own = ''
  const close = () => {
    if (own.trim() !== '') texts.push(block.tagName === 'li' ? own.replace(/\n$/, '') : own)
    own = ''
  }
  for (const child of block.childNodes) {
    if ('tagName' in child && BLOCKS.test(child.tagName)) {
      close()
      texts.push(...textsOf(child))
    } else {
      own += 'tagName' in child && isAdded(child) ? '' : textOf(child, isAdded)
    }
  }
  close()
  return texts
}

export function render(content: string): Node {
  // A renderer prints a line feed after a hard break; the break alone is the line feed of the text.
  return parseHtml(marked.parse(content, { async: false, gfm: true }).replaceAll('<br>\n', '<br>'))
}

/** The outermost blocks of a rendered file. */
export function blocksOf(root: Node): Element[] {
  const [body] = elementsOf(root, ({ tagName }) => tagName === 'body')
  return (body?.childNodes ?? []).filter((node) => 'tagName' in node)
}

function quotationText(quote: Element): string {
  return elementsOf(quote, ({ tagName }) => tagName === 'p')
    .map((paragraph) => textOf(paragraph))
    .join('\n\n')
}

function isAdded({ tagName, attrs }: Element): boolean {
  if (tagName === 'small') return true
  return tagName === 'a' && attrs.some(({ name, value }) => name === 'href' && value.startsWith('#note-'))
}
