import { z } from 'zod'
import type { Permission } from '@/lib/core/permissions/permissions'
import { dbOf } from '@/lib/server/grants/db-of'
import type { Grant } from '@/lib/server/grants/grant'

const keptReply = z.object({
  status: z.union([z.literal(200), z.literal(201), z.literal(204)]).optional(),
  body: z.unknown(),
  revision: z.int().optional(),
  headers: z.record(z.string(), z.string()).optional(),
})
type KeptReply = z.infer<typeof keptReply>

export type FirstAnswer =
  | { state: 'claimed' | 'other_request' | 'in_progress' }
  | {
      state: 'answered'
      reply: { body?: unknown; status?: 200 | 201 | 204; revision?: number; headers?: Record<string, string> }
    }

/** A claim this old belonged to a process that died; the key may be taken again. */
const ABANDONED_AFTER_MS = 5 * 60_000
const IN_PROGRESS = 0

/** Takes the key for this request, or says what became of the request that has it. */
export async function claimAnswer(
  grant: Grant<Permission>,
  key: string,
  requestHash: string,
): Promise<FirstAnswer> {
  const db = dbOf(grant)
  const { workspaceId, actor } = grant
  const where = { memberId_key: { memberId: actor.memberId, key } }
  await db.idempotentAnswer.deleteMany({
    where: {
      memberId: actor.memberId,
      key,
      status: IN_PROGRESS,
      createdAt: { lt: new Date(Date.now() - ABANDONED_AFTER_MS) },
    },
  })
  const { count } = await db.idempotentAnswer.createMany({
    data: {
      workspaceId,
      memberId: actor.memberId,
      key,
      requestHash,
      status: IN_PROGRESS,
      body: '',
      headers: {},
    },
    skipDuplicates: true,
  })
  if (count === 1) return { state: 'claimed' }
  const kept = await db.idempotentAnswer.findUnique({ where })
  if (!kept || kept.requestHash !== requestHash) return { state: 'other_request' }
  if (kept.status === IN_PROGRESS) return { state: 'in_progress' }
  return { state: 'answered', reply: defined(keptReply.parse(JSON.parse(kept.body))) }
}

/** Keeps the first answer. Routes that answer once answer JSON; a body of bytes is never kept. */
export async function keepAnswer(grant: Grant<Permission>, key: string, reply: unknown): Promise<void> {
  const { actor } = grant
  const { status = 200, ...rest } = keptReply.parse(reply)
  await dbOf(grant).idempotentAnswer.update({
    where: { memberId_key: { memberId: actor.memberId, key } },
    data: { status, body: JSON.stringify({ status, ...rest }) },
  })
}

export async function forgetAnswer(grant: Grant<Permission>, key: string): Promise<void> {
  const { actor } = grant
  await dbOf(grant).idempotentAnswer.deleteMany({ where: { memberId: actor.memberId, key } })
}

function defined({ status, body, revision, headers }: KeptReply) {
  return {
    body,
    ...(status && { status }),
    ...(revision !== undefined && { revision }),
    ...(headers && { headers }),
  }
}
