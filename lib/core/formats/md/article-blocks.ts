import type { ArticleDocument, BlockNode, ImageNode, ListItemNode } from '@/lib/schema/article-document'
import { isTextBlock, textBlocks, type TextBlock } from '@/lib/core/document/text-blocks'
import { locatorWords } from '@/lib/core/formats/locator-words'
import type { Note } from '@/lib/core/formats/outline'
import { placeDoubt } from '@/lib/core/formats/place-doubt'
import { placeNotes, segmentsOf, type PlacedNote } from '@/lib/core/formats/segments'
import { indent, quoteLines } from './blocks'
import { escapeOnOneLine, escapeStretch } from './escape'

type Context = { blocks: ReadonlyMap<BlockNode, TextBlock>; placed: readonly PlacedNote[] }

/** The article as Markdown blocks: headings, lists and quotations, each note's reference at the end of its passage. */
export function* articleBlocks(document: ArticleDocument, notes: readonly Note[]): Generator<string> {
  const blocks = new Map(textBlocks(document).map((block) => [block.node, block]))
  const context = { blocks, placed: placeNotes(notes) }
  for (const node of document.content) yield* blocksOf([node], context)
}

function blocksOf(nodes: readonly BlockNode[], context: Context): string[] {
  return nodes.flatMap((node) => [...locatorOf(node), ...blockOf(node, context)])
}

/** A line of its own for what begins with a block: a page, a speaker, a time. Small, so that nobody takes it for text of the article. */
function locatorOf(node: BlockNode): string[] {
  const words = node.type === 'horizontalRule' ? '' : locatorWords(node.attrs ?? {})
  return words === '' ? [] : [`<small>${escapeOnOneLine(words)}</small>`]
}

function blockOf(node: BlockNode, context: Context): string[] {
  if (isTextBlock(node)) {
    const block = context.blocks.get(node)
    return block ? [textOf(block, context.placed)] : []
  }
  switch (node.type) {
    case 'blockquote':
      return nonEmpty(quoteLines(blocksOf(node.content, context).join('\n\n')))
    case 'bulletList':
      return nonEmpty(listOf(node.content, context, () => '-'))
    case 'orderedList': {
      const first = Math.min(Math.max(node.attrs?.start ?? 1, 0), 999_999_999 - node.content.length)
      return nonEmpty(listOf(node.content, context, (index) => `${first + index}.`))
    }
    case 'figure':
      return node.content.flatMap((child) =>
        child.type === 'image' ? toldImage(child) : blocksOf([child], context),
      )
    case 'horizontalRule':
      return ['* * *']
    case 'table':
      // CommonMark has no tables; the cells' text follows in reading order.
      return node.content.flatMap((row) =>
        (row.content ?? []).flatMap((cell) => blocksOf(cell.content, context)),
      )
  }
}

/** The file stands alone, so an image has no address, only its description, which a reader shows in its place. */
function toldImage({ attrs: { alt } }: ImageNode): string[] {
  return alt === '' ? [] : [`![${escapeOnOneLine(alt)}]()`]
}

function listOf(items: readonly ListItemNode[], context: Context, marker: (index: number) => string): string {
  return items
    .map((item) => blocksOf(item.content, context).join('\n\n'))
    .filter((content) => content !== '')
    .map((content, index) => `${marker(index)} ${indent(content, marker(index).length + 1)}`)
    .join('\n\n')
}

function nonEmpty(block: string): string[] {
  return block === '' ? [] : [block]
}

function textOf(block: TextBlock, placed: readonly PlacedNote[]): string {
  const { node, text } = block
  // A heading is one line: its line breaks become spaces in CommonMark, so one with any stays a paragraph.
  const isHeading = node.type === 'heading' && !text.includes('\n')
  const prefix = isHeading ? `${'#'.repeat(Math.min(6, node.attrs.level + 2))} ` : ''
  let content = prefix
  let startsLine = true
  for (const piece of piecesOf(block, placed)) {
    const words = escapeStretch(piece.text, { startsLine, endsLine: piece.closing.length === 0 })
    const references = piece.closing
      .map(({ label, number, annotation }) => {
        const unsure = placeDoubt(annotation.anchor) ? ', to confirm' : ''
        return `[${escapeOnOneLine(label)}${unsure}](#note-${number})`
      })
      .join('')
    // Of what was added last: looking at the end of all of it would copy it each time.
    const added = words + references
    if (added !== '') startsLine = added.endsWith('\n')
    content += added
  }
  return content
}

/** The block's text, cut only where references go, so that no escape is cut in two. */
function piecesOf({ text, start }: TextBlock, placed: readonly PlacedNote[]): Piece[] {
  const pieces: Piece[] = []
  let from = start
  for (const { end, closing } of segmentsOf({ start, end: start + text.length }, placed)) {
    if (closing.length === 0 && end < start + text.length) continue
    pieces.push({ text: text.slice(from - start, end - start), closing })
    from = end
  }
  return pieces
}

type Piece = { text: string; closing: readonly PlacedNote[] }
