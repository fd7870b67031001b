import { PLAIN, type Paragraph } from './state'

/** The blocks of the article as far as they are read, and the one that is being written. */
export type Blocks = {
  done: string[]
  /** The HTML of the paragraph, and of the cell, that are being written. */
  line: string
  cell: string
  /** The bullet or the number that the file prints before the paragraph. */
  marker: string
  list: { tag: 'ol' | 'ul'; items: string[]; start: number } | undefined
  rows: string[][]
  cells: string[]
  /** The heading levels of styles, from 1, by their number. */
  headings: Map<number, number>
}

export function createBlocks(): Blocks {
  return {
    done: [],
    line: '',
    cell: '',
    marker: '',
    list: undefined,
    rows: [],
    cells: [],
    headings: new Map(),
  }
}

/** Ends a paragraph, a line, a cell or a row. Any other word ends nothing. */
export function takeBreak(word: string, blocks: Blocks, paragraph: Paragraph): void {
  switch (word) {
    case 'par':
    case 'sect':
    case 'page':
    // A backslash before the end of a line.
    case '\r':
    case '\n':
      endParagraph(blocks, paragraph)
      break
    case 'line':
    case 'nestrow':
      write(blocks, paragraph, '<br>')
      break
    case 'nestcell':
      write(blocks, paragraph, ' ')
      break
    case 'cell':
      endCell(blocks)
      break
    case 'row':
      endRow(blocks)
  }
}

/** Adds to the paragraph or the cell that is being written. */
export function write(blocks: Blocks, { isInTable }: Paragraph, html: string): void {
  if (isInTable) blocks.cell += html
  else blocks.line += html
}

/** The article's HTML. */
export function htmlOf(blocks: Blocks): string {
  endParagraph(blocks, PLAIN)
  endList(blocks)
  return blocks.done.join('\n')
}

function endParagraph(blocks: Blocks, paragraph: Paragraph): void {
  if (paragraph.isInTable) {
    if (blocks.cell !== '') blocks.cell += '<br>'
    return
  }
  endTable(blocks)
  const { line, marker, headings } = blocks
  const level = levelOf(paragraph, headings)
  if (level === undefined && marker.trim() !== '' && line !== '') addItem(blocks, marker.trim())
  else {
    endList(blocks)
    const tag = level === undefined ? 'p' : `h${String(level)}`
    blocks.done.push(`<${tag}>${line}</${tag}>`)
  }
  blocks.line = ''
  blocks.marker = ''
}

/** Nothing for body text; HTML has no headings below the sixth level. */
function levelOf({ style, outline }: Paragraph, headings: ReadonlyMap<number, number>): number | undefined {
  const level = outline === undefined ? headings.get(style) : outline + 1
  return level !== undefined && level >= 1 && level <= 9 ? Math.min(level, 6) : undefined
}

/** Levels of a list are not told apart. */
function addItem(blocks: Blocks, marker: string): void {
  const [, number] = /^\D{0,2}(\d{1,4})\W/.exec(`${marker} `) ?? []
  const isNumbered = number !== undefined || /^\W?(?:[a-z]|[ivxlc]{1,7})[.)]/i.test(marker)
  const tag = isNumbered ? 'ol' : 'ul'
  if (blocks.list?.tag !== tag) {
    endList(blocks)
    blocks.list = { tag, items: [], start: Number(number ?? 1) }
  }
  blocks.list.items.push(`<li>${blocks.line}</li>`)
}

function endList(blocks: Blocks): void {
  if (!blocks.list) return
  const { tag, items, start } = blocks.list
  const from = tag === 'ol' && start !== 1 ? ` start="${String(start)}"` : ''
  blocks.done.push(`<${tag}${from}>${items.join('')}</${tag}>`)
  blocks.list = undefined
}

/** Simple files say of no paragraph that it is in a table. */
function endCell(blocks: Blocks): void {
  const { cell, line } = blocks
  blocks.cells.push(`<td>${cell.endsWith('<br>') ? cell.slice(0, -4) : cell}${line}</td>`)
  blocks.cell = ''
  blocks.line = ''
  blocks.marker = ''
}

function endRow(blocks: Blocks): void {
  if (blocks.cell !== '') endCell(blocks)
  if (blocks.cells.length > 0) blocks.rows.push(blocks.cells)
  blocks.cells = []
}

/** The first paragraph outside of a table ends it. A cell without an end is one all the same. */
function endTable(blocks: Blocks): void {
  // The paragraph after the table, which is being written, is not in its last row.
  const { line } = blocks
  blocks.line = ''
  endRow(blocks)
  blocks.line = line
  if (blocks.rows.length === 0) return
  endList(blocks)
  blocks.done.push(`<table>${blocks.rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('')}</table>`)
  blocks.rows = []
}
