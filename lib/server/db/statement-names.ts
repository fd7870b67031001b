/** Planning takes longer than running for most of what we ask; PostgreSQL plans a named statement once a connection. */
const NAMED_AT_MOST = 200
/** Longer ones list rows to insert, and hardly recur. */
const LONGEST = 8_000
const REMEMBERED = 1_000

type Statement = { sql: string }

export type NameStatement = (statement: Statement) => string

/**
 * Names for prepared statements: the same SQL always gets the same name, from the second time on. The empty name means
 * not prepared. Each name costs every connection some memory for good, so there are only so many.
 */
export function createStatementNames(): NameStatement {
  const names = new Map<string, string>()
  const seenOnce = new Set<string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size === NAMED_AT_MOST || sql.length > LONGEST) return ''
    if (!seenOnce.delete(sql)) {
      if (seenOnce.size === REMEMBERED) seenOnce.clear()
      seenOnce.add(sql)
      return ''
    }
    const name = `stet_${String(names.size)}`
    names.set(sql, name)
    return name
  }
}
