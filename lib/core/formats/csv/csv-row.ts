/** What stands between cells. Semicolons are for spreadsheets that take the comma for the decimal sign; so do numbers then. */
export type CsvSeparator = ',' | ';'

/** One row of RFC 4180 with its line end. Numbers stay bare, null is an empty cell, every text cell is quoted. */
export function csvRow(cells: readonly (string | number | null)[], separator: CsvSeparator = ','): string {
  return `${cells.map((cell) => cellOf(cell, separator)).join(separator)}\r\n`
}

function cellOf(value: string | number | null, separator: CsvSeparator): string {
  if (value === null) return ''
  if (typeof value === 'string') return `"${neutralise(value).replaceAll('"', '""')}"`
  return separator === ';' ? String(value).replace('.', ',') : String(value)
}

/**
 * Puts an apostrophe before text that a spreadsheet could run as a formula, and before text that begins with an
 * apostrophe itself; so whoever reads the file gets the exact text by dropping one leading apostrophe, if there is one.
 * White space and invisible characters before the sign do not help it through.
 */
export function neutralise(text: string): string {
  return /^(?:'|[\s\p{Cc}\p{Cf}]*[=+\-@|%＝＋－＠])|^[\t\r\n]/u.test(text) ? `'${text}` : text
}
