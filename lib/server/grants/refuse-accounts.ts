import { columnsOf } from './columns-of'
import { isRow, type Row } from './row'

/** The field of a row by which one comes to the account of a member. */
const ACCOUNT = 'user'

/** What members may know of each other's accounts. */
const SHOWN = new Set(['id', 'name', 'email', 'image'])

const JOINING = new Set(['AND', 'OR', 'NOT', 'is', 'isNot', 'select'])

/**
 * Throws when a query goes through an account to what is not the workspace's: a password, or what its owner is in other
 * workspaces. One's own account shows all its columns.
 */
export function refuseAccounts(table: string, { select, include, where, orderBy, omit }: Row): void {
  const parts = [select, include, where, orderBy, omit]
  if (table === ACCOUNT) keepToColumns(parts, columnsOf(ACCOUNT))
  else parts.forEach(refuseWithin)
}

function refuseWithin(part: unknown): void {
  if (Array.isArray(part)) part.forEach(refuseWithin)
  else if (isRow(part)) {
    for (const [name, value] of Object.entries(part)) {
      if (name !== ACCOUNT) refuseWithin(value)
      else if (value === true) throw new Error('Name the columns of the account that are needed.')
      else keepToColumns(value, SHOWN)
    }
  }
}

function keepToColumns(part: unknown, columns: ReadonlySet<string>): void {
  if (Array.isArray(part)) part.forEach((one) => keepToColumns(one, columns))
  else if (isRow(part)) {
    for (const [name, value] of Object.entries(part)) {
      if (JOINING.has(name)) keepToColumns(value, columns)
      else if (!columns.has(name)) throw new Error(`"${name}" of an account is not for this query.`)
    }
  }
}
