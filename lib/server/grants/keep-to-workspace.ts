import { sql } from '@/lib/server/db/sql'
import type { Statements } from '@/lib/server/db/statements'

/** In SQL, the id of the grant's workspace: `WHERE c."workspaceId" = ${WORKSPACE}::uuid`. */
export const WORKSPACE = Symbol('the id of the workspace of the grant')

/** Text that is sent as it is cannot be kept to anything. */
type Unkept = '$queryRawUnsafe' | '$executeRawUnsafe'
export type Kept<Db> = Omit<Db, Unkept>

type Bounds = { workspaceId: string; userId: string }

/** `db`, with every query kept to the workspace and, of accounts, to the actor's own. */
export function keepToWorkspace<Db extends Statements>(db: Db, bounds: Bounds): Kept<Db> {
  return new Proxy(db, {
    get(target, property): unknown {
      if (typeof property === 'symbol') return undefined
      switch (property) {
        case '$queryRaw':
        case '$executeRaw':
          return (query: TemplateStringsArray, ...values: unknown[]) =>
            target[property](inWorkspace(query, values, bounds.workspaceId))
        case '$transaction':
          return (queries: unknown, ...options: unknown[]) =>
            call(target, property, [listOf(queries), ...options])
        default:
          return keepTable(Reflect.get(target, property), keyOf(property, bounds))
      }
    },
  })
}

function inWorkspace(query: TemplateStringsArray, values: readonly unknown[], workspaceId: string) {
  const statement = sql(query, ...values)
  if (!statement.values.includes(WORKSPACE)) throw new Error(`This SQL names no WORKSPACE: ${statement.sql}`)
  return sql(
    statement.strings,
    ...statement.values.map((value) => (value === WORKSPACE ? workspaceId : value)),
  )
}

/** A function would be handed a database that is kept to nothing. */
function listOf(queries: unknown): readonly unknown[] {
  if (Array.isArray(queries)) return queries
  throw new Error('Several queries in one transaction are opened by `transaction(grant, work)`.')
}

/** The columns, with their values, that every row of a table has which the grant may touch. */
function keyOf(table: string, { workspaceId, userId }: Bounds): Row {
  switch (table) {
    case 'workspace':
      return { id: workspaceId }
    case 'user':
      return { id: userId }
    case 'account':
    case 'verificationToken':
    case 'rateLimiterFlexible':
      throw new Error(`The rows of "${table}" belong to no workspace.`)
    default:
      return { workspaceId }
  }
}

type Row = Partial<Record<string, unknown>>

function keepTable(table: unknown, key: Row): unknown {
  if (!isRow(table)) return undefined
  return new Proxy(table, {
    get(target, operation): unknown {
      if (typeof operation === 'symbol') return undefined
      return (given: unknown) =>
        call(target, operation, [keepQuery(operation, isRow(given) ? given : {}, key)])
    },
  })
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

/** What is asked of a table, with the key in its condition and in the rows that it writes. */
function keepQuery(operation: string, query: Row, key: Row): Row {
  const { where, data, create, update } = query
  if (TAKING.includes(operation)) return { ...query, where: withKey(where, key) }
  if (CHANGING.includes(operation)) {
    return { ...query, where: withKey(where, key), data: withoutMove(data, key) }
  }
  if (ADDING.includes(operation)) return { ...query, data: withKeys(data, key) }
  if (operation !== 'upsert') throw new Error(`Nobody has said how "${operation}" is kept to a workspace.`)
  return {
    ...query,
    where: withKey(where, key),
    create: withKey(create, key),
    update: withoutMove(update, key),
  }
}

function withKey(given: unknown, key: Row): Row {
  return { ...(isRow(given) && given), ...key }
}

function withKeys(given: unknown, key: Row): Row | Row[] {
  return Array.isArray(given) ? given.map((row) => withKey(row, key)) : withKey(given, key)
}

/** A row stays where it is. */
function withoutMove(data: unknown, key: Row): unknown {
  const moved = isRow(data) && Object.keys(key).some((column) => column in data)
  if (moved) throw new Error('No row moves to another workspace.')
  return data
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null
}

function call(target: object, method: string, given: readonly unknown[]): unknown {
  const found: unknown = Reflect.get(target, method)
  return typeof found === 'function' ? Reflect.apply(found, target, given) : undefined
}
