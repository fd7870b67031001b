import { parse } from 'csv-parse/sync'

/** The rows of a CSV export by column, as they stand in the file but for the apostrophe that its readers drop. */
export function rowsOfCsv(content: string, delimiter = ','): Record<string, string>[] {
  const rows: Record<string, string>[] = parse(content, {
    bom: true,
    delimiter,
    columns: true,
    record_delimiter: '\r\n',
  })
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell.replace(/^'/, '')])),
  )
}

export function quotesOfCsv(content: string, delimiter = ','): string[] {
  return rowsOfCsv(content, delimiter).map(({ quote = '' }) => quote)
}
