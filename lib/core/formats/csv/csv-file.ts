import { csvRow, type CsvSeparator } from './csv-row'

/** Without it spreadsheets read the file in the encoding of their country. */
const BYTE_ORDER_MARK = '\ufeff'

/** A whole CSV file (RFC 4180), its header first. Cells as `csvRow` writes them. */
export function csvFile(
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
  separator: CsvSeparator = ',',
): string {
  return csvHead(header, separator) + rows.map((cells) => csvRow(cells, separator)).join('')
}

/** How a CSV file begins: its header, behind what says that it is UTF-8. */
export function csvHead(header: readonly string[], separator: CsvSeparator = ','): string {
  return BYTE_ORDER_MARK + csvRow(header, separator)
}
