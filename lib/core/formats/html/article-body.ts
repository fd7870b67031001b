import type { BlockAttributes, BlockNode, ImageNode, InlineNode, Mark } from '@/lib/schema/article-document'
import { createHeadingRank } from '@/lib/core/document/create-heading-rank'
import { MARK_ELEMENTS } from '@/lib/core/document/mark-elements'
import { isTextBlock, textBlocks, type TextBlock } from '@/lib/core/document/text-blocks'
import type { Export } from '@/lib/schema/export'
import { locatorWords } from '@/lib/core/formats/locator-words'
import type { Outline } from '@/lib/core/formats/outline'
import { placeDoubt } from '@/lib/core/formats/place-doubt'
import { placeNotes, segmentsOf, type PlacedNote, type Segment } from '@/lib/core/formats/segments'
import { each, markup, type Markup } from './markup'
import { linkTo } from './rationale-markup'
import { tintClass } from './tint-class'

type Context = {
  blocks: ReadonlyMap<BlockNode, TextBlock>
  placed: readonly PlacedNote[]
  rank: ReturnType<typeof createHeadingRank>
}

/**
 * The article with its highlights. The text of all `<mark data-note="n">` of a note, with blocks joined by an empty
 * line, is what its quote has of the blocks; references to notes stand outside the marks.
 */
export function articleBody(model: Export, outline: Outline): Markup {
  const blocks = new Map(textBlocks(model.article.document).map((block) => [block.node, block]))
  const rank = createHeadingRank(model.article.document)
  const context = { blocks, placed: placeNotes(outline.notes), rank }
  return each(model.article.document.content, (node) => blockMarkup(node, context))
}

function blockMarkup(node: BlockNode, context: Context): Markup {
  if (isTextBlock(node)) return textBlockMarkup(node, context)
  switch (node.type) {
    case 'blockquote':
      return markup`<blockquote${where(node.attrs)}>${inner(node.content, context)}</blockquote>\n`
    case 'bulletList':
      return markup`<ul${where(node.attrs)}>${items(node.content, context)}</ul>\n`
    case 'orderedList': {
      const { start = 1, type = null } = node.attrs ?? {}
      const kind = type === null ? '' : markup` type="${type}"`
      return markup`<ol start="${start}"${kind}${where(node.attrs)}>${items(node.content, context)}</ol>\n`
    }
    case 'figure':
      return markup`<figure${where(node.attrs)}>${node.content.map((child) =>
        child.type === 'image' ? imageMarkup(child) : blockMarkup(child, context),
      )}</figure>\n`
    case 'horizontalRule':
      return markup`<hr>\n`
    case 'table':
      return markup`<div class="table"><table${where(node.attrs)}><tbody>${node.content.map(
        (row) => markup`<tr>${(row.content ?? []).map((cell) => cellMarkup(cell, context))}</tr>\n`,
      )}</tbody></table></div>\n`
  }
}

/** The file stands alone, so an image is only told of; in an attribute, since its words are not the article's. */
function imageMarkup({ attrs: { alt } }: ImageNode): Markup {
  return markup`<span class="image" role="img" aria-label="${alt === '' ? 'Image' : `Image: ${alt}`}"></span>\n`
}

type Cell = Extract<BlockNode, { type: 'table' }>['content'][number]['content'] extends
  (infer One)[] | undefined
  ? One
  : never

function cellMarkup(cell: Cell, context: Context): Markup {
  const { colspan = 1, rowspan = 1, align = null } = cell.attrs ?? {}
  const spans = markup` colspan="${colspan}" rowspan="${rowspan}"`
  const alignment = align === null ? '' : markup` class="align-${align}"`
  const content = inner(cell.content, context)
  return cell.type === 'tableHeader'
    ? markup`<th${spans}${alignment}${where(cell.attrs)}>${content}</th>`
    : markup`<td${spans}${alignment}${where(cell.attrs)}>${content}</td>`
}

function inner(nodes: readonly BlockNode[], context: Context): Markup[] {
  return nodes.map((node) => blockMarkup(node, context))
}

function items(
  nodes: readonly { attrs?: BlockAttributes; content: BlockNode[] }[],
  context: Context,
): Markup[] {
  return nodes.map((item) => markup`<li${where(item.attrs)}>${inner(item.content, context)}</li>\n`)
}

function textBlockMarkup(node: Extract<BlockNode, TextBlock['node']>, context: Context): Markup {
  const block = context.blocks.get(node)
  const content = block ? blockContent(block, context.placed) : ''
  switch (node.type) {
    case 'paragraph':
      return markup`<p${where(node.attrs)}>${content}</p>\n`
    case 'heading':
      return headingMarkup(context.rank(node.attrs.level), where(node.attrs), content)
    case 'codeBlock':
      // A parser drops a line end right after <pre>; this one is for it to drop.
      return markup`<pre${where(node.attrs)}>\n<code>${content}</code></pre>\n`
  }
}

function headingMarkup(rank: number, attributes: Markup, content: Markup | ''): Markup {
  return markup`<h${rank}${attributes}>${content}</h${rank}>\n`
}

function where(attrs: BlockAttributes | undefined): Markup {
  const { dir = null, lang = null } = attrs ?? {}
  const begins = locatorWords(attrs ?? {})
  return markup`${dir !== null && markup` dir="${dir}"`}${lang !== null && markup` lang="${lang}"`}${
    // In an attribute, since its words are not the article's.
    begins !== '' && markup` data-begins="${begins}"`
  }`
}

function blockContent(block: TextBlock, placed: readonly PlacedNote[]): Markup {
  const runs = runsOf(block)
  const span = { start: block.start, end: block.start + block.text.length }
  return each(segmentsOf(span, placed), (segment) => segmentMarkup(segment, runs))
}

type Run = { start: number; end: number; text: string; marks: readonly Mark[] }

function runsOf({ node, start }: TextBlock): Run[] {
  let at = start
  return (node.content ?? []).map((inline: InlineNode) => {
    // A hard break is the line feed that the canonical text has; the style sheet keeps line feeds.
    const text = inline.type === 'text' ? inline.text : '\n'
    const run = { start: at, end: at + text.length, text, marks: inline.marks ?? [] }
    at = run.end
    return run
  })
}

function segmentMarkup(segment: Segment, runs: readonly Run[]): Markup {
  const text = runs
    .filter((run) => run.start < segment.end && segment.start < run.end)
    .map((run) => {
      const from = Math.max(0, segment.start - run.start)
      const piece = run.text.slice(from, segment.end - run.start)
      return run.marks.reduceRight((content, mark) => marked(content, mark), markup`${piece}`)
    })
  const highlighted = segment.notes.reduceRight(
    (content, note) =>
      markup`<mark class="${tintClass(note.tag.key)} lane-${note.lane % 4}${placeDoubt(note.annotation.anchor) && ' unsure'}" data-note="${note.number}">${content}</mark>`,
    markup`${text}`,
  )
  return markup`${highlighted}${segment.closing.map(reference)}`
}

function reference(note: PlacedNote): Markup {
  const unsure = placeDoubt(note.annotation.anchor) ? ', to confirm' : ''
  const name = `Note ${note.number}: ${note.tag.label}${unsure}`
  return markup`<sup class="ref ${tintClass(note.tag.key)}"><a id="ref-${note.number}" href="#note-${note.number}" aria-label="${name}"><bdi>${note.label}</bdi></a></sup>`
}

function marked(content: Markup, mark: Mark): Markup {
  if (mark.type === 'link') return linkTo(mark.attrs.href, content)
  const element = MARK_ELEMENTS[mark.type]
  return markup`<${element}>${content}</${element}>`
}
