import * as z from 'zod'
import { dbOf, systemDbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import type { AnySqlGrant } from '@/lib/server/grants/grant'
import type { SystemGrant } from '@/lib/server/grants/system'

const keptReply = z.object({
  status: z.union([z.literal(200), z.literal(201), z.literal(204)]).exactOptional(),
  body: z.unknown().optional(),
  revision: z.int().exactOptional(),
  headers: z.record(z.string(), z.string()).exactOptional(),
})
export type KeptReply = z.infer<typeof keptReply>

export type FirstAnswer = { requestHash: string; reply: KeptReply }

/** How long an answer can be asked for again. */
const KEPT_FOR_MS = 48 * 60 * 60_000
/** The status of a row whose answer is written later in the same transaction, so that nobody else sees it. */
const PENDING = 0

/** The first answer under this key, if there is one. */
export async function findAnswer(
  grant: AnySqlGrant,
  key: string,
  now: Date,
): Promise<FirstAnswer | undefined> {
  const [row] = await dbOf(grant).$queryRaw<{ requestHash: string; body: string }[]>`
    SELECT "requestHash", body FROM "IdempotentAnswer"
    WHERE "workspaceId" = ${WORKSPACE}::uuid AND "memberId" = ${grant.actor.memberId}::uuid AND key = ${key}
      AND status <> ${PENDING} AND "createdAt" >= ${oldest(now)}`
  return row && { requestHash: row.requestHash, reply: keptReply.parse(JSON.parse(row.body)) }
}

/**
 * Takes the key until the transaction ends; false if an answer is kept under it. Waits for a transaction that has taken
 * the same key. An answer that has expired makes way, as does a row without one, which older versions left behind.
 */
export async function takeKey(
  grant: AnySqlGrant,
  { key, requestHash, now }: { key: string; requestHash: string; now: Date },
): Promise<boolean> {
  const taken = await dbOf(grant).$executeRaw`
    INSERT INTO "IdempotentAnswer" AS kept
      ("workspaceId", "memberId", key, "requestHash", status, body, headers, "createdAt")
    VALUES (${WORKSPACE}::uuid, ${grant.actor.memberId}::uuid, ${key}, ${requestHash}, ${PENDING}, '', '{}', ${now})
    ON CONFLICT ("memberId", key) DO UPDATE
      SET "requestHash" = EXCLUDED."requestHash", status = EXCLUDED.status, body = '', "createdAt" = EXCLUDED."createdAt"
      WHERE kept.status = ${PENDING} OR kept."createdAt" < ${oldest(now)}`
  return taken === 1
}

/** Keeps the answer, in the transaction that has taken the key. */
export async function keepAnswer(grant: AnySqlGrant, key: string, reply: KeptReply): Promise<void> {
  const { status = 200, ...rest } = reply
  await dbOf(grant).$executeRaw`
    UPDATE "IdempotentAnswer" SET status = ${status}, body = ${JSON.stringify({ status, ...rest })}
    WHERE "workspaceId" = ${WORKSPACE}::uuid AND "memberId" = ${grant.actor.memberId}::uuid AND key = ${key}`
}

/** Deletes the answers that have expired, in all workspaces. */
export async function deleteOldAnswers(grant: SystemGrant, now = new Date()): Promise<void> {
  await systemDbOf(grant).idempotentAnswer.deleteMany({ where: { createdAt: { lt: oldest(now) } } })
}

function oldest(now: Date): Date {
  return new Date(now.getTime() - KEPT_FOR_MS)
}
