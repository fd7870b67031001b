import type { FailureCode, FieldIssue } from '@/lib/schema/problem'

export type { FailureCode, FieldIssue }

/**
 * An expected failure. `field` is a JSON pointer-like path into the input ("items.2.start") when one part of the
 * input is to blame; `message` tells a person what was wrong and what to do. `current` carries the stored state on a
 * `conflict`, so that nothing the person typed has to be lost.
 */
export type Failure = {
  code: FailureCode
  message: string
  field?: string
  issues?: readonly FieldIssue[]
  current?: unknown
}

export type Result<T, F = Failure> = { ok: true; value: T } | { ok: false; failure: F }

/** Wraps a value as a success. */
export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value }
}

/** Wraps a failure. `rest` adds `field`, `issues` or `current`. */
export function fail(
  code: FailureCode,
  message: string,
  rest: Omit<Failure, 'code' | 'message'> = {},
): Result<never> {
  return { ok: false, failure: { code, message, ...rest } }
}
