import type { Failure } from '@/lib/core/result'

/** PostgreSQL's own codes (SQLSTATE), and those of Prisma and of the network, for a database that is away or overloaded. */
const AWAY =
  /^(?:08\w{3}|57P0[1-3]|53\w{3}|P1001|P1002|P1008|P1017|P2024|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/
const AWAY_KIND = /^(?:DatabaseNotReachable|ConnectionClosed|TlsConnectionError|SocketTimeout)$/
const AWAY_MESSAGE =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/
/** A statement or a lock took too long, or two transactions held each other up. */
const TOO_LONG = /^(?:57014|55P03|25P03|40001|40P01|P2028|P2034)$/
/** "Data exception": a value that no column of its type can hold. */
const UNFIT = /^22\w{3}$/

/**
 * The failure to answer with when the database could not. Undefined for other errors, which are bugs. The database's own
 * message is never passed on.
 */
export function databaseFailure(error: unknown): Failure | undefined {
  const signs = signsOf(error)
  const has = (pattern: RegExp) => signs.some((sign) => pattern.test(sign))
  if (has(AWAY) || has(AWAY_KIND) || has(AWAY_MESSAGE))
    return {
      code: 'unavailable',
      message: 'The database cannot be reached. Nothing was saved. Try again in a moment.',
    }
  if (has(TOO_LONG))
    return { code: 'unavailable', message: 'This took too long. Nothing was saved. Try again in a moment.' }
  if (has(UNFIT))
    return { code: 'malformed', message: 'The request has a value that cannot be stored or looked for.' }
  return undefined
}

const DEEPEST = 6
const LEADING_ON = ['cause', 'meta', 'driverAdapterError']
const TELLING = ['code', 'originalCode', 'kind', 'message']

/** Each library wraps the error of the one below it, in a field of another name. */
function signsOf(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > DEEPEST) return []
  const inner: unknown[] = error instanceof AggregateError ? error.errors : []
  return [
    ...TELLING.map((name): unknown => Reflect.get(error, name)).filter((sign) => typeof sign === 'string'),
    ...[...LEADING_ON.map((name): unknown => Reflect.get(error, name)), ...inner].flatMap((next) =>
      signsOf(next, depth + 1),
    ),
  ]
}
