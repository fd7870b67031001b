import { createHash } from 'node:crypto'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Permission } from '@/lib/core/permissions/permissions'
import { claimAnswer, forgetAnswer, keepAnswer } from '@/lib/server/data/workspace/idempotent-answers'
import type { Grant } from '@/lib/server/grants/grant'
import type { SentBody } from './read-body'
import type { Reply } from './reply'

/**
 * Does the work of a request with an `Idempotency-Key` once; the same request sent again gets the first answer. Only
 * successes are kept, so that what failed can be tried again under the same key.
 */
export async function idempotent(
  grant: Grant<Permission>,
  { request, sent }: { request: Request; sent: SentBody },
  work: () => Promise<Result<Reply>>,
): Promise<Result<Reply>> {
  const key = request.headers.get('idempotency-key')
  if (key === null) return work()
  if (key === '' || key.length > 200)
    return fail('invalid', 'An Idempotency-Key must have 1 to 200 characters.', { field: 'Idempotency-Key' })
  const first = await claimAnswer(grant, key, fingerprint(request, sent))
  switch (first.state) {
    case 'claimed':
      return keep(grant, key, work)
    case 'other_request':
      return fail(
        'conflict',
        'This Idempotency-Key was used for another request. Choose a new key for each request.',
      )
    case 'in_progress':
      return fail(
        'conflict',
        'The first request with this Idempotency-Key is still being processed. Try again shortly.',
      )
    case 'answered':
      return ok({ ...first.reply, headers: { ...first.reply.headers, 'idempotency-replayed': 'true' } })
  }
}

async function keep(
  grant: Grant<Permission>,
  key: string,
  work: () => Promise<Result<Reply>>,
): Promise<Result<Reply>> {
  try {
    const result = await work()
    await (result.ok ? keepAnswer(grant, key, result.value) : forgetAnswer(grant, key))
    return result
  } catch (error) {
    await forgetAnswer(grant, key)
    throw error
  }
}

/** A form's boundary is drawn anew each time it is sent, so it is left out of what makes two requests the same. */
function fingerprint(request: Request, { bytes, type }: SentBody): string {
  const { pathname, search } = new URL(request.url)
  const boundary = /boundary="?([^";]+)/.exec(type)?.[1]
  const body = boundary ? Buffer.from(bytes).toString('latin1').replaceAll(boundary, '') : bytes
  return createHash('sha256')
    .update(JSON.stringify([request.method, pathname, search]))
    .update(body)
    .digest('hex')
}
