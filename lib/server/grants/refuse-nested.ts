import { columnsOf } from './columns-of'
import { isRow } from './row'

/**
 * Throws when rows that are written hold more than columns. What Prisma writes to other tables along the way (`connect`,
 * `set`, `updateMany`) it finds by an id, in whatever workspace; each row is written by a query of its own.
 */
export function refuseNested(table: string, rows: unknown): void {
  const columns = columnsOf(table)
  for (const row of [rows].flat()) {
    const nested = isRow(row) ? Object.keys(row).find((name) => !columns.has(name)) : undefined
    if (nested !== undefined)
      throw new Error(`"${nested}" of "${table}" is no column; write its row by a query of its own.`)
  }
}
