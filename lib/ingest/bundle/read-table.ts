import { CsvError, parse } from 'csv-parse/sync'
import { fail, ok, type Result } from '@/lib/core/result'
import { columnOf, holdsArticles, type Column } from '@/lib/ingest/recognise/column-of'
import { BUNDLE_LIMITS, type Bundle } from './bundle'
import { collectRows } from './collect-rows'
import type { Row } from './entry-of'

/** A table with a line of names above it. Columns are found by their names, in any order; others are left alone. */
export function readTable(text: string): Result<Omit<Bundle, 'name'>> {
  const rows = parseRows(text)
  if (!rows.ok) return rows
  const [head = [], ...body] = rows.value
  const columns = head.map(columnOf)
  if (!holdsArticles(columns)) {
    const names = head.slice(0, 10).join(', ').slice(0, 200)
    return fail(
      'invalid',
      `No column is called “url” or “text”. The columns are: ${names}. Name them in the first line.`,
    )
  }
  return collectRows(
    body.map((cells, index) => ({ name: `row ${String(index + 2)}`, row: rowOf(cells, columns) })),
  )
}

/** One more than is allowed is read, so that too long a list can be told from one that just fits. */
const MOST_LINES = BUNDLE_LIMITS.entries + 2

function parseRows(text: string): Result<string[][]> {
  const head = text.split(/\r\n|\r|\n/, 1)[0] ?? ''
  try {
    const rows: string[][] = parse(text, {
      delimiter: delimiterOf(head),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: BUNDLE_LIMITS.entryBytes,
      to: MOST_LINES,
    })
    return ok(rows)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return fail('invalid', `The table cannot be read: ${error.message.slice(0, 200)}. Save it again as CSV.`)
  }
}

/** What the first line uses most. */
function delimiterOf(head: string): string {
  const count = (sign: string) => head.split(sign).length
  return [',', ';', '\t'].reduce((most, sign) => (count(sign) > count(most) ? sign : most))
}

function rowOf(cells: readonly string[], columns: readonly (Column | undefined)[]): Row {
  const row: Partial<Record<Column, string>> = {}
  for (const [index, column] of columns.entries()) {
    const cell = cells[index]
    if (column !== undefined && cell !== undefined) row[column] ??= cell
  }
  return row
}
