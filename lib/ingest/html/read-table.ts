import type { BlockNode, TableCellNode, TableRowNode } from '@/lib/schema/article-document'
import { NODE_RULES } from '@/lib/core/document/document-rules'
import { isElement, type MarkupElement, type MarkupNode } from './markup-tree'
import { attributes, below, within, type ReadChildren, type Setting } from './setting'

const ALIGNMENTS = ['left', 'center', 'right'] as const

/**
 * A table as its caption, then its rows. What stands between rows or cells, where a browser would move it out, comes
 * before the table. A table of one cell is layout, not a table: only what it holds is kept.
 */
export function readTable(table: MarkupElement, setting: Setting, read: ReadChildren): BlockNode[] {
  const { rows, others } = partsOf(table)
  const before = read(others, setting)
  const onlyRow = rows[0]
  const onlyCell = rows.length === 1 && onlyRow ? cellsOf(onlyRow) : []
  if (onlyRow && onlyCell.length === 1)
    return before.concat(read(onlyCell.flatMap(contentOf), within(setting, onlyRow)))
  const content = rows.map((row) => readRow(row, below(setting, 2), read)).filter((row) => row !== undefined)
  if (content.length === 0) return before
  return before.concat({ type: 'table', ...attributes(setting.own), content })
}

function partsOf(table: MarkupElement): { rows: MarkupElement[]; others: MarkupNode[] } {
  const rows: MarkupElement[] = []
  const others: MarkupNode[] = []
  for (const child of table.children) {
    if (isElement(child) && child.name === 'tr') {
      rows.push(child)
    } else if (isElement(child) && ['thead', 'tbody', 'tfoot'].includes(child.name)) {
      const parts = partsOf(child)
      for (const row of parts.rows) rows.push(row)
      for (const other of parts.others) others.push(other)
    } else {
      others.push(child)
    }
  }
  return { rows, others }
}

function readRow(row: MarkupElement, setting: Setting, read: ReadChildren): TableRowNode | undefined {
  const cells = cellsOf(row).map((cell) => readCell(cell, setting, read))
  const hasText = cells.some((cell) =>
    cell.content.some((block) => block.type !== 'paragraph' || block.content),
  )
  return hasText ? { type: 'tableRow', content: cells } : undefined
}

function readCell(cell: MarkupNode, setting: Setting, read: ReadChildren): TableCellNode {
  const content = read(contentOf(cell), below(setting, 1))
  const type = isElement(cell) && cell.name === 'th' ? 'tableHeader' : 'tableCell'
  const own = isElement(cell) ? within(setting, cell).own : {}
  const span = isElement(cell) ? spanOf(cell) : {}
  return {
    type,
    ...attributes({ ...own, ...span }),
    content: content.length > 0 ? content : [{ type: 'paragraph' }],
  }
}

/** The cells of a row; other content with text in it counts as a cell. */
function cellsOf(row: MarkupElement): MarkupNode[] {
  return row.children.filter((child) => isElement(child) || ('data' in child && child.data.trim() !== ''))
}

function contentOf(cell: MarkupNode): readonly MarkupNode[] {
  return isElement(cell) && (cell.name === 'td' || cell.name === 'th') ? cell.children : [cell]
}

function spanOf({ attribs }: MarkupElement) {
  const align = ALIGNMENTS.find((name) => name === attribs['align']?.toLowerCase())
  return { ...cellsCovered('colspan', attribs), ...cellsCovered('rowspan', attribs), ...(align && { align }) }
}

/** One cell is the default; more than the schema allows is a mistake of the page's. */
function cellsCovered(name: 'colspan' | 'rowspan', attribs: MarkupElement['attribs']) {
  const count = Number(attribs[name] ?? '1')
  const isAllowed = NODE_RULES['tableCell']?.attributes[name]?.(count) ?? false
  return isAllowed && count !== 1 ? { [name]: count } : {}
}
