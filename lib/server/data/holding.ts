import { sql, type Sql } from '@/lib/server/db/sql'

/**
 * Does any of the columns hold `search`, in any case? Everything does when there is none. `%`, `_` and `\` are patterns
 * to LIKE, and here they are not.
 */
export function holding(search: string | undefined, columns: readonly Sql[]): Sql {
  if (!search) return sql`TRUE`
  const pattern = `%${search.normalize('NFC').replace(/[\\%_]/g, '\\$&')}%`
  return sql`(${columns.reduce((any, column) => sql`${any} OR ${column} ILIKE ${pattern}`, sql`FALSE`)})`
}
