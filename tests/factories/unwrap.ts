import type { Result } from '@/lib/core/result'

/** The value of a result that has to be one; a failure fails the test with its message. */
export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.message)
  return result.value
}
