import { csvRow, type CsvSeparator } from './csv-row'

/** Without it spreadsheets read the file in the encoding of their country. */
const BYTE_ORDER_MARK = '\ufeff'

/** A whole CSV file (RFC 4180), its header first. Cells as `csvRow` writes them. */
export function csvFile(
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
  separator: CsvSeparator = ',',
): string {
  return BYTE_ORDER_MARK + [header, ...rows].map((cells) => csvRow(cells, separator)).join('')
}
