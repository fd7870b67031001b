import { refuseAccounts } from './refuse-accounts'
import { refuseNested } from './refuse-nested'
import { isRow, type Row } from './row'

type Asked = {
  table: string
  operation: string
  /** The columns, with their values, that every row has which the query may touch. */
  key: Readonly<Record<string, string>>
}

const ASKING = [
  'findUnique',
  'findUniqueOrThrow',
  'findFirst',
  'findFirstOrThrow',
  'findMany',
  'count',
  'aggregate',
]
const TAKING = [...ASKING, 'groupBy', 'delete', 'deleteMany']
const CHANGING = ['update', 'updateMany', 'updateManyAndReturn']
const ADDING = ['create', 'createMany', 'createManyAndReturn']

/**
 * What is asked of a table, with the key in its condition and in the rows that it writes. References are composite
 * foreign keys on the workspace, so what is read along with a row is of the same workspace, unless the way leads
 * through an account; and the database refuses a reference to another's row, unless Prisma first changes that row.
 */
export function keepQuery({ table, operation, key }: Asked, given: unknown): Row {
  const query: Row = isRow(given) ? given : {}
  const { where, data, create, update } = query
  refuseAccounts(table, query)
  if (TAKING.includes(operation)) return { ...query, where: withKey(where, key) }
  if (CHANGING.includes(operation)) {
    refuseNested(table, data)
    return { ...query, where: withKey(where, key), data: withoutMove(data, key) }
  }
  if (ADDING.includes(operation)) {
    refuseNested(table, data)
    return { ...query, data: Array.isArray(data) ? data.map((row) => withKey(row, key)) : withKey(data, key) }
  }
  if (operation !== 'upsert') throw new Error(`Nobody has said how "${operation}" is kept to a workspace.`)
  refuseNested(table, [create, update])
  return {
    ...query,
    where: withKey(where, key),
    create: withKey(create, key),
    update: withoutMove(update, key),
  }
}

/** Whoever names another workspace, or account, is mistaken: to answer for their own would hide it. */
function withKey(given: unknown, key: Asked['key']): Row {
  const row: Row = isRow(given) ? given : {}
  for (const [column, value] of Object.entries(key)) {
    if (row[column] !== undefined && row[column] !== value)
      throw new Error(`This "${column}" is not the one of the grant.`)
  }
  return { ...row, ...key }
}

/** A row stays where it is. */
function withoutMove(data: unknown, key: Asked['key']): unknown {
  const moved = isRow(data) && Object.keys(key).some((column) => column in data)
  if (moved) throw new Error('No row moves to another workspace.')
  return data
}
