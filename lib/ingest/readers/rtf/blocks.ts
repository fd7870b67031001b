/** What control words say of the paragraph that is being written. It holds for those after it, too, until `\pard`. */
export type Paragraph = {
  style: number
  /** From 0; 9 is that of body text. */
  outline: number | undefined
  isInTable: boolean
}

export const PLAIN: Paragraph = { style: 0, outline: undefined, isInTable: false }

/** The blocks of the article as far as they are read, and the one that is being written. */
export type Blocks = {
  done: string[]
  paragraph: Paragraph
  /** The HTML inside the paragraph or the cell. */
  line: string
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
    paragraph: PLAIN,
    line: '',
    marker: '',
    list: undefined,
    rows: [],
    cells: [],
    headings: new Map(),
  }
}

/** Ends a paragraph, a line, a cell or a row. Any other word ends nothing. */
export function takeBreak(word: string, blocks: Blocks): void {
  switch (word) {
    case 'par':
    case 'sect':
    case 'page':
    // A backslash before the end of a line.
    case '\r':
    case '\n':
      endParagraph(blocks)
      break
    case 'line':
    case 'nestrow':
      blocks.line += '<br>'
      break
    case 'nestcell':
      blocks.line += ' '
      break
    case 'cell':
      endCell(blocks)
      break
    case 'row':
      endRow(blocks)
  }
}

/** The article's HTML. */
export function htmlOf(blocks: Blocks): string {
  blocks.paragraph = PLAIN
  endParagraph(blocks)
  endList(blocks)
  return blocks.done.join('\n')
}

function endParagraph(blocks: Blocks): void {
  if (blocks.paragraph.isInTable) {
    if (blocks.line !== '') blocks.line += '<br>'
    return
  }
  endTable(blocks)
  const { line, marker } = blocks
  const level = levelOf(blocks)
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
function levelOf({ paragraph: { style, outline }, headings }: Blocks): number | undefined {
  const level = outline === undefined ? headings.get(style) : outline + 1
  return level !== undefined && level <= 9 ? Math.min(level, 6) : undefined
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

function endCell(blocks: Blocks): void {
  blocks.cells.push(`<td>${blocks.line.replace(/<br>$/, '')}</td>`)
  blocks.line = ''
  blocks.marker = ''
}

function endRow(blocks: Blocks): void {
  if (blocks.line !== '') endCell(blocks)
  if (blocks.cells.length > 0) blocks.rows.push(blocks.cells)
  blocks.cells = []
}

/** The first paragraph outside of a table ends it. A cell without an end is one all the same. */
function endTable(blocks: Blocks): void {
  if (blocks.cells.length > 0) {
    blocks.rows.push(blocks.cells)
    blocks.cells = []
  }
  if (blocks.rows.length === 0) return
  endList(blocks)
  blocks.done.push(`<table>${blocks.rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('')}</table>`)
  blocks.rows = []
}
