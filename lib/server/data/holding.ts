import { sql, type Sql } from '@/lib/server/db/sql'

/** Does any of the columns hold `search`, as `foldForSearch` compares? Everything does when there is none. */
export function holding(search: string | undefined, columns: readonly Sql[]): Sql {
  if (!search) return sql`TRUE`
  const words = search.normalize('NFC').trim()
  const found = (column: Sql) => sql`strpos("foldForSearch"(${column}), "foldForSearch"(${words})) > 0`
  return sql`(${columns.reduce((any, column) => sql`${any} OR ${found(column)}`, sql`FALSE`)})`
}
