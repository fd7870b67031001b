import type { Failure, Result } from '@/lib/core/result'

/** A failed request inside a query, which knows failures only as exceptions. */
class RequestFailed extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message)
  }
}

/** The value of a result; a failure is thrown for the query that asked. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new RequestFailed(result.failure)
}
