/** One row of RFC 4180 with its line end. Numbers stay bare, null is an empty cell, every text cell is quoted. */
export function csvRow(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`
}

function cellOf(value: string | number | null): string {
  if (value === null) return ''
  return typeof value === 'number' ? String(value) : `"${neutralise(value).replaceAll('"', '""')}"`
}

/**
 * Puts an apostrophe before text that a spreadsheet could run as a formula, and before text that begins with an
 * apostrophe itself; so whoever reads the file gets the exact text by dropping one leading apostrophe, if there is one.
 * White space and invisible characters before the sign do not help it through.
 */
export function neutralise(text: string): string {
  return /^(?:'|[\s\p{Cc}\p{Cf}]*[=+\-@|%＝＋－＠])|^[\t\r\n]/u.test(text) ? `'${text}` : text
}
