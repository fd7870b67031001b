import { randomUUID } from 'node:crypto'
import type { SessionView } from '@/lib/schema/settings'
import { dbOf, systemDbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import type { ReadGrant, WriteGrant } from '@/lib/server/grants/grant'
import { liveSession } from '@/lib/server/grants/live-session'
import type { SessionClaims } from '@/lib/server/grants/session'
import type { SystemGrant } from '@/lib/server/grants/system'

/** Begins a session of the user and returns its id. Sessions that are over for good are deleted with it. */
export async function startSession(
  grant: SystemGrant,
  userId: string,
  { device, address, secondFactor = false }: { device: string; address: string; secondFactor?: boolean },
): Promise<string> {
  const id = randomUUID()
  const db = systemDbOf(grant)
  await db.$executeRaw`
    DELETE FROM "Session" WHERE "userId" = ${userId}::uuid AND "createdAt" < now() - interval '30 days'`
  await db.$executeRaw`
    INSERT INTO "Session" (id, "userId", version, device, address, "secondFactorAt")
    SELECT ${id}::uuid, id, "sessionVersion", ${device}::text, ${address}::text,
      CASE WHEN ${secondFactor}::boolean THEN now() END
    FROM "User" WHERE id = ${userId}::uuid`
  return id
}

/** Ends the session that somebody signs out of. */
export async function endSessionOf(grant: SystemGrant, { userId, sessionId }: SessionClaims): Promise<void> {
  await systemDbOf(grant).$executeRaw`
    UPDATE "Session" SET "endedAt" = now()
    WHERE id = ${sessionId}::uuid AND "userId" = ${userId}::uuid AND "endedAt" IS NULL`
}

type Row = { id: string; device: string; address: string; createdAt: Date; lastSeenAt: Date }

/** The actor's sessions that are good, the one used last first. `current` is the one that asks, if a session does. */
export async function listOwnSessions(
  grant: ReadGrant<'account:manage'>,
  current: string | undefined,
): Promise<SessionView[]> {
  const { actor } = grant
  const rows = await dbOf(grant).$queryRaw<Row[]>`
    SELECT s.id, s.device, s.address, s."createdAt", s."lastSeenAt"
    FROM "Member" m JOIN "User" u ON u.id = m."userId" JOIN "Session" s ON ${liveSession}
    WHERE m.id = ${actor.memberId}::uuid AND m."workspaceId" = ${WORKSPACE}::uuid
    ORDER BY s."lastSeenAt" DESC, s.id`
  return rows.map(({ createdAt, lastSeenAt, ...session }) => ({
    ...session,
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    current: session.id === current,
  }))
}

/** False when the actor has no such session. */
export async function endOwnSession(grant: WriteGrant<'account:manage'>, id: string): Promise<boolean> {
  const { actor } = grant
  const count = await dbOf(grant).$executeRaw`
    UPDATE "Session" s SET "endedAt" = now() FROM "Member" m
    WHERE s.id = ${id}::uuid AND s."endedAt" IS NULL AND s."userId" = m."userId"
      AND m.id = ${actor.memberId}::uuid AND m."workspaceId" = ${WORKSPACE}::uuid`
  return count === 1
}

/** Ends every session of the actor but the one that asks. */
export async function endOtherSessions(grant: WriteGrant<'account:manage'>, current: string): Promise<void> {
  const { actor } = grant
  await dbOf(grant).$executeRaw`
    UPDATE "Session" s SET "endedAt" = now() FROM "Member" m
    WHERE s.id <> ${current}::uuid AND s."endedAt" IS NULL AND s."userId" = m."userId"
      AND m.id = ${actor.memberId}::uuid AND m."workspaceId" = ${WORKSPACE}::uuid`
}
