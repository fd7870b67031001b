import { createHash } from 'node:crypto'
import type { Permission } from '@/lib/core/permissions/permissions'
import { fail, ok, type Result } from '@/lib/core/result'
import {
  findAnswer,
  keepAnswer,
  takeKey,
  type FirstAnswer,
  type KeptReply,
} from '@/lib/server/data/workspace/idempotent-answers'
import { unitOfWork, type Grant } from '@/lib/server/grants/grant'
import type { SentBody } from './read-body'
import type { Reply } from './reply'

type Asked = {
  request: Request
  sent: SentBody
  /** The field of the answer that is shown once, and so is not kept. */
  secret: string | undefined
  sql: boolean
}

/**
 * Does the work of a request with an `Idempotency-Key` once; the same request sent again gets the first answer. The key,
 * the work and the answer are one transaction, so that a process that dies leaves all of them or nothing. Only successes
 * are kept: what failed can be tried again under the same key.
 */
export async function idempotent<P extends Permission>(
  grant: Grant<P>,
  { request, sent, secret, sql }: Asked,
  work: (grant: Grant<P>) => Promise<Result<Reply>>,
): Promise<Result<Reply>> {
  const key = request.headers.get('idempotency-key')
  if (key === null) return work(grant)
  if (key === '' || key.length > 200)
    return fail('invalid', 'An Idempotency-Key must have 1 to 200 characters.', { field: 'Idempotency-Key' })
  const now = new Date()
  const requestHash = fingerprint(request, sent)
  // Before the work, which may have to fetch a page first; `begin` asks again, since another may be faster.
  const first = await findAnswer(grant, key, now)
  if (first) return again(first, { requestHash, secret })
  return unitOfWork<P, Reply>(
    grant,
    {
      sql,
      async begin(write) {
        if (await takeKey(write, { key, requestHash, now })) return undefined
        const faster = await findAnswer(write, key, now)
        if (!faster) throw new Error('An idempotency key is taken without an answer.')
        return again(faster, { requestHash, secret })
      },
      end: (write, reply) => keepAnswer(write, key, keptOf(reply, secret)),
    },
    work,
  )
}

function again(
  first: FirstAnswer,
  { requestHash, secret }: { requestHash: string; secret: string | undefined },
): Result<Reply> {
  const { reply } = first
  if (first.requestHash !== requestHash)
    return fail(
      'invalid',
      'This Idempotency-Key was used for another request. Choose a new key for each request.',
      {
        field: 'Idempotency-Key',
      },
    )
  if (secret !== undefined)
    return fail('conflict', `This was created by the first request. Its "${secret}" is shown once only.`, {
      current: reply.body,
    })
  return ok({ ...reply, headers: { ...reply.headers, 'idempotency-replayed': 'true' } })
}

/** Routes that answer once answer JSON; a body of bytes is never kept. */
function keptOf({ status, body, bytes, revision, headers }: Reply, secret: string | undefined): KeptReply {
  if (bytes || status === 304) throw new Error('An answer under an Idempotency-Key must be JSON or nothing.')
  return {
    body: withoutSecret(body, secret),
    ...(status && { status }),
    ...(revision !== undefined && { revision }),
    ...(headers && { headers }),
  }
}

function withoutSecret(body: unknown, secret: string | undefined): unknown {
  if (secret === undefined || typeof body !== 'object' || body === null) return body
  return Object.fromEntries(Object.entries(body).filter(([field]) => field !== secret))
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
