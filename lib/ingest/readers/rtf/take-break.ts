import type { Writer } from './writer'

/** Ends a paragraph, a line, a cell or a row of the article. */
export function takeBreak(word: string, writer: Writer): void {
  switch (word) {
    case 'par':
    case 'sect':
    case 'page':
      endTable(writer)
      writer.out.push('</p>\n<p>')
      break
    case 'line':
      writer.out.push('<br>')
      break
    case 'intbl':
      if (!writer.isInTable) writer.out.push('</p><table><tr><td>')
      writer.isInTable = true
      break
    case 'pard':
      endTable(writer)
      break
    case 'cell':
    case 'nestcell':
    case 'row':
      writer.out.push(writer.isInTable ? CELL_ENDS[word] : ' ')
  }
}

/** A footnote is one item of a list, with no table in it. */
export function takeNoteBreak(word: string, { asides }: Writer): void {
  if (word === 'par' || word === 'line' || word === 'row') asides.push('<br>')
}

const CELL_ENDS = { cell: '</td><td>', nestcell: '</td><td>', row: '</td></tr><tr><td>' } as const

/** A paragraph outside of a table ends it. */
export function endTable(writer: Writer): void {
  if (writer.isInTable) writer.out.push('</td></tr></table><p>')
  writer.isInTable = false
}
