import type { BlockNode, HeadingLevel, InlineNode } from '@/lib/schema/article-document'
import { paragraphsOf as inlineParagraphsOf } from '@/lib/ingest/html/inline-run'
import type { Line } from './fragment'
import { hyphenatedWords, joinLines } from './join-lines'
import type { Paragraph } from './paragraphs-of'

const LONGEST_HEADING = 200
const MOST_LEVELS = 3

/** The usual look of a text: that of most of its letters. */
type Look = { size: number; font: string }

/** Paragraphs as blocks of an article. What stands out by its size is a heading; the first block of a page says so. */
export function toBlocks(paragraphs: readonly Paragraph[]): BlockNode[] {
  const lines = paragraphs.flatMap((paragraph) => paragraph.lines)
  const body = usualLook(lines)
  const hyphenated = hyphenatedWords(lines)
  const levelOf = headingLevels(paragraphs, body)
  const blocks: BlockNode[] = []
  let page = 0
  for (const [index, paragraph] of paragraphs.entries()) {
    const level = levelOf(paragraph, paragraphs[index + 1])
    for (const content of inlineParagraphsOf(joinLines(paragraph.lines, hyphenated))) {
      const begins = paragraph.page > page ? { page: paragraph.page } : undefined
      page = Math.max(page, paragraph.page)
      blocks.push(blockOf(content, level, begins))
    }
  }
  return blocks
}

function blockOf(
  content: InlineNode[],
  level: HeadingLevel | undefined,
  begins: { page: number } | undefined,
): BlockNode {
  if (level !== undefined) return { type: 'heading', attrs: { ...begins, level }, content }
  return { type: 'paragraph', ...(begins && { attrs: begins }), content }
}

function usualLook(lines: readonly Line[]): Look {
  const letters = new Map<string, { look: Look; count: number }>()
  for (const { size, font, text } of lines) {
    const key = `${size.toFixed(1)} ${font}`
    const known = letters.get(key) ?? { look: { size, font }, count: 0 }
    letters.set(key, { ...known, count: known.count + text.length })
  }
  const none = { look: { size: 0, font: '' }, count: 0 }
  return [...letters.values()].reduce((most, each) => (each.count > most.count ? each : most), none).look
}

type LevelOf = (paragraph: Paragraph, next: Paragraph | undefined) => HeadingLevel | undefined

/** Levels by size: the largest is the first. A line in another font than the text is one level below them all. */
function headingLevels(paragraphs: readonly Paragraph[], body: Look): LevelOf {
  const sizes = [...new Set(paragraphs.filter((each) => isLarge(each, body)).map(roundSize))]
    .toSorted((a, b) => b - a)
    .slice(0, MOST_LEVELS)
  return (paragraph, next) => {
    if (isLarge(paragraph, body)) {
      const rank = sizes.indexOf(roundSize(paragraph))
      return LEVELS[rank === -1 ? MOST_LEVELS - 1 : rank]
    }
    return isInAnotherFont(paragraph, next, body) ? LEVELS[sizes.length] : undefined
  }
}

const LEVELS: readonly HeadingLevel[] = [1, 2, 3, 4]

function isLarge({ lines }: Paragraph, body: Look): boolean {
  const first = lines[0]
  if (!first || lines.length > 4 || first.size < body.size * 1.15) return false
  const text = lines.map((line) => line.text).join(' ')
  return text.length <= LONGEST_HEADING && /\p{L}/u.test(text)
}

/** One short line that begins like a title and does not end like a sentence, right above a paragraph of text. */
function isInAnotherFont({ lines }: Paragraph, next: Paragraph | undefined, body: Look): boolean {
  const [line, ...others] = lines
  if (!line || others.length > 0 || line.font === body.font || line.size < body.size * 0.97) return false
  const isText = next?.lines[0]?.font === body.font && next.lines.length >= 2
  return (
    isText &&
    line.text.length <= 80 &&
    /^[\p{Lu}\p{Lo}\d]/u.test(line.text) &&
    /[\p{L}\d)?]$/u.test(line.text)
  )
}

function roundSize({ lines }: Paragraph): number {
  return Math.round((lines[0]?.size ?? 0) * 2) / 2
}
