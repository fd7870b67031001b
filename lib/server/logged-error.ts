export type LoggedError = {
  type: string
  message: string
  stack: string | undefined
  code?: string
  cause?: LoggedError
  errors?: LoggedError[]
}

const DEEPEST = 4

/**
 * What is logged of an error. The database's driver attaches its connection, with the key that cancels queries, and
 * PostgreSQL quotes values of rows in `detail`: neither belongs in a log.
 */
export function loggedError(thrown: unknown, depth = 0): LoggedError {
  if (!(thrown instanceof Error)) return { type: typeof thrown, message: String(thrown), stack: undefined }
  const code: unknown = Reflect.get(thrown, 'code')
  const inner: unknown[] = thrown instanceof AggregateError ? thrown.errors : []
  const isDeep = depth >= DEEPEST
  return {
    type: thrown.constructor.name,
    message: thrown.message,
    stack: thrown.stack,
    ...(typeof code === 'string' && { code }),
    ...(thrown.cause !== undefined && !isDeep && { cause: loggedError(thrown.cause, depth + 1) }),
    ...(inner.length > 0 && !isDeep && { errors: inner.map((one) => loggedError(one, depth + 1)) }),
  }
}
