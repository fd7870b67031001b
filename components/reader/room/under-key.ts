import type { Result } from '@/lib/core/result'

/**
 * Sends work under its idempotency key. If the server knows the key from the same work in another form, as another release
 * wrote it, the work goes once more under a key of its own: what of it is done already, its ids and revisions tell.
 */
export async function underKey<T>(
  key: string,
  send: (key: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  const answer = await send(key)
  const isKnown = !answer.ok && answer.failure.field === 'Idempotency-Key'
  return isKnown ? send(`${key} again`) : answer
}
