import { Prisma } from '@/lib/server/db/generated/client'
import { isRow } from './row'

/** The columns of a table, by the name that the client gives it: `member`. */
export function columnsOf(table: string): ReadonlySet<string> {
  const model = table.slice(0, 1).toUpperCase() + table.slice(1)
  const columns: unknown = Reflect.get(Prisma, `${model}ScalarFieldEnum`)
  if (!isRow(columns)) throw new Error(`There is no table "${table}".`)
  return new Set(Object.keys(columns))
}
