import type { Failure, FailureCode, Result } from '@/lib/core/result'

/**
 * Why nothing came of a web address. `unavailable` may be worth another try later; every other code will answer the
 * same again. What the site said of itself is there for whoever schedules that other try.
 */
export type FetchFailure = Failure & {
  /** The status that the site answered with. */
  status?: number
  /** How long the site asks to be left alone, in milliseconds. */
  retryAfterMs?: number
}

export type Fetched<T> = Result<T, FetchFailure>

/** A failure to blame on the address that was handed over. */
export function failFetch(
  code: FailureCode,
  message: string,
  rest: Pick<FetchFailure, 'status' | 'retryAfterMs'> = {},
): Result<never, FetchFailure> {
  return { ok: false, failure: { code, message, field: 'url', ...rest } }
}
