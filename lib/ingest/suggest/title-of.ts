import type { ArticleDocument } from '@/lib/schema/article-document'
import { textBlocks, type TextBlock } from '@/lib/core/document/text-blocks'
import { segment } from '@/lib/core/text/segment'

const LONGEST_TITLE = 120
const SHORTEST_TITLE = 3
/** How far down a title is looked for. */
const FIRST_BLOCKS = 3

/**
 * A title for an article that declares none: its first heading, or the first short line near the top that is no date
 * or number, or its first sentence, cut at a word. Empty only when the article has no text.
 */
export function titleOf(document: ArticleDocument, language: string): string {
  const blocks = textBlocks(document)
  const heading = blocks.find(({ node }) => node.type === 'heading' && node.attrs.level <= 2)
  const found = heading ?? blocks.slice(0, FIRST_BLOCKS).find(isShortLine) ?? blocks[0]
  if (!found) return ''
  const line = found.text.replace(/\s+/g, ' ')
  if (line.length <= LONGEST_TITLE) return line
  const sentence = segment(found.text, language)[0]
  return cutAtWord(found.text.slice(0, sentence?.end).replace(/\s+/g, ' '))
}

function isShortLine({ text }: TextBlock): boolean {
  if (text.length > LONGEST_TITLE || text.length < SHORTEST_TITLE || text.includes('\n')) return false
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const digits = text.match(/\p{N}/gu)?.length ?? 0
  return letters > digits
}

function cutAtWord(text: string): string {
  if (text.length <= LONGEST_TITLE) return text
  const cut = text
    .slice(0, LONGEST_TITLE - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
  const space = cut.lastIndexOf(' ')
  return `${space > LONGEST_TITLE / 2 ? cut.slice(0, space) : cut}…`
}
