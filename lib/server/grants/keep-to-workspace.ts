import { sql, type Sql } from '@/lib/server/db/sql'
import type { Statements } from '@/lib/server/db/statements'
import { keepQuery } from './keep-query'
import { VALUE_MARK, WORKSPACE_MARK } from './read-statement'
import { isRow } from './row'
import { shut } from './shut'
import { unkeptTables } from './unkept-tables'

/** In SQL, the id of the grant's workspace: `WHERE c."workspaceId" = ${WORKSPACE}::uuid`. */
export const WORKSPACE = Symbol('the id of the workspace of the grant')

/** Text that is sent as it is cannot be kept to anything. */
type Unkept = '$queryRawUnsafe' | '$executeRawUnsafe'
export type Kept<Db> = Omit<Db, Unkept>

type Bounds = { workspaceId: string; userId: string }

/** `db`, with every query kept to the workspace and, of accounts, to the actor's own. */
export function keepToWorkspace<Db extends Statements>(db: Db, bounds: Bounds): Kept<Db> {
  return new Proxy(db, {
    ...shut,
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
          return keepTable(Reflect.get(target, property), property, bounds)
      }
    },
  })
}

function inWorkspace(query: TemplateStringsArray, values: readonly unknown[], workspaceId: string) {
  const statement = sql(query, ...values)
  if (!statement.values.includes(WORKSPACE)) throw new Error(`This SQL names no WORKSPACE: ${statement.sql}`)
  refuseUnkept(statement)
  return sql(
    statement.strings,
    ...statement.values.map((value) => (value === WORKSPACE ? workspaceId : value)),
  )
}

/** Statements that were looked through; those of lib/server/data are some hundreds. */
const checked = new Set<string>()
const REMEMBERED = 2_000

function refuseUnkept({ strings, values }: Sql): void {
  const marks = values.map((value) => (value === WORKSPACE ? WORKSPACE_MARK : VALUE_MARK))
  const statement = strings.map((text, place) => text + (marks[place] ?? '')).join('')
  if (checked.has(statement)) return
  const unkept = unkeptTables(statement)
  if (unkept.length > 0) {
    throw new Error(`This SQL does not keep ${unkept.join(', ')} to the WORKSPACE: ${statement}`)
  }
  if (checked.size === REMEMBERED) checked.clear()
  checked.add(statement)
}

/** A function would be handed a database that is kept to nothing. */
function listOf(queries: unknown): readonly unknown[] {
  if (Array.isArray(queries)) return queries
  throw new Error('Several queries in one transaction are opened by `transaction(grant, work)`.')
}

function keepTable(table: unknown, name: string, bounds: Bounds): unknown {
  if (!isRow(table)) return undefined
  const key = keyOf(name, bounds)
  return new Proxy(table, {
    ...shut,
    get(target, operation): unknown {
      if (typeof operation === 'symbol') return undefined
      return (given: unknown) =>
        answerAlone(call(target, operation, [keepQuery({ table: name, operation, key }, given)]))
    },
  })
}

/** The columns, with their values, that every row of a table has which the grant may touch. */
function keyOf(table: string, { workspaceId, userId }: Bounds): Record<string, string> {
  switch (table) {
    case 'workspace':
      return { id: workspaceId }
    case 'user':
      return { id: userId }
    case 'account':
    case 'session':
    case 'secondFactor':
    case 'passkey':
    case 'recoveryCode':
    case 'securityEvent':
    case 'verificationToken':
    case 'rateLimiterFlexible':
      throw new Error(`The rows of "${table}" belong to no workspace.`)
    default:
      return { workspaceId }
  }
}

/** What makes a query an answer to wait for, and one of several in a transaction. */
const AWAITED: readonly (string | symbol)[] = [
  'then',
  'catch',
  'finally',
  'requestTransaction',
  Symbol.toStringTag,
]

/** Prisma lets one go on from a row that is asked for to the rows of other tables; these are asked for by themselves. */
function answerAlone(answer: unknown): unknown {
  if (!isRow(answer)) return answer
  return new Proxy(answer, {
    ...shut,
    get: (target, property): unknown =>
      AWAITED.includes(property) ? Reflect.get(target, property) : undefined,
  })
}

function call(target: object, method: string, given: readonly unknown[]): unknown {
  const found: unknown = Reflect.get(target, method)
  return typeof found === 'function' ? Reflect.apply(found, target, given) : undefined
}
