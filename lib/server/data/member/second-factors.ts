import { randomUUID } from 'node:crypto'
import { dbOf, systemDbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import type { ReadGrant, WriteGrant } from '@/lib/server/grants/grant'
import type { SystemGrant } from '@/lib/server/grants/system'

export type SecondFactorRow = { sealedSecret: string; confirmed: boolean }

/** The second factor of the actor's account, set up or being set up. */
export async function readOwnSecondFactor(
  grant: ReadGrant<'account:manage'>,
): Promise<SecondFactorRow | undefined> {
  const { actor } = grant
  const [row] = await dbOf(grant).$queryRaw<SecondFactorRow[]>`
    SELECT f."sealedSecret", f."confirmedAt" IS NOT NULL AS confirmed
    FROM "Member" m JOIN "SecondFactor" f ON f."userId" = m."userId"
    WHERE m.id = ${actor.memberId}::uuid AND m."workspaceId" = ${WORKSPACE}::uuid`
  return row
}

/** How the actor can prove that it is them. */
export async function readOwnProofs(
  grant: ReadGrant<'account:manage'>,
): Promise<{ hasPassword: boolean; hasSecondFactor: boolean; recoveryCodes: number }> {
  const { actor } = grant
  const [row] = await dbOf(grant).$queryRaw<
    { hasPassword: boolean; hasSecondFactor: boolean; recoveryCodes: number }[]
  >`
    SELECT u."passwordHash" IS NOT NULL AS "hasPassword", f."confirmedAt" IS NOT NULL AS "hasSecondFactor",
      (SELECT count(*)::int FROM "RecoveryCode" c WHERE c."userId" = u.id AND c."usedAt" IS NULL) AS "recoveryCodes"
    FROM "Member" m JOIN "User" u ON u.id = m."userId" LEFT JOIN "SecondFactor" f ON f."userId" = u.id
    WHERE m.id = ${actor.memberId}::uuid AND m."workspaceId" = ${WORKSPACE}::uuid`
  return row ?? { hasPassword: false, hasSecondFactor: false, recoveryCodes: 0 }
}

/** Begins to set one up, in place of one that was begun before. False when the actor has one. */
export async function insertSecondFactor(
  grant: WriteGrant<'account:manage'>,
  sealedSecret: string,
): Promise<boolean> {
  const { actor } = grant
  const count = await dbOf(grant).$executeRaw`
    INSERT INTO "SecondFactor" ("userId", "sealedSecret")
    SELECT m."userId", ${sealedSecret} FROM "Member" m
    WHERE m.id = ${actor.memberId}::uuid AND m."workspaceId" = ${WORKSPACE}::uuid
    ON CONFLICT ("userId") DO UPDATE SET "sealedSecret" = excluded."sealedSecret", "createdAt" = now()
      WHERE "SecondFactor"."confirmedAt" IS NULL`
  return count === 1
}

/** Ends setting it up; the code of this step counts as taken. False when there is none being set up. */
export async function confirmSecondFactor(
  grant: WriteGrant<'account:manage'>,
  step: number,
): Promise<boolean> {
  const { actor } = grant
  const count = await dbOf(grant).$executeRaw`
    UPDATE "SecondFactor" f SET "confirmedAt" = now(), "lastStep" = ${step}::int FROM "Member" m
    WHERE f."userId" = m."userId" AND f."confirmedAt" IS NULL
      AND m.id = ${actor.memberId}::uuid AND m."workspaceId" = ${WORKSPACE}::uuid`
  return count === 1
}

/** Takes it off the actor's account; no session counts as having one any longer. False when there is none. */
export async function deleteSecondFactor(grant: WriteGrant<'account:manage'>): Promise<boolean> {
  const { actor } = grant
  const db = dbOf(grant)
  const count = await db.$executeRaw`
    DELETE FROM "SecondFactor" f USING "Member" m
    WHERE f."userId" = m."userId" AND m.id = ${actor.memberId}::uuid AND m."workspaceId" = ${WORKSPACE}::uuid`
  await db.$executeRaw`
    DELETE FROM "RecoveryCode" c USING "Member" m
    WHERE c."userId" = m."userId" AND m.id = ${actor.memberId}::uuid AND m."workspaceId" = ${WORKSPACE}::uuid`
  await db.$executeRaw`
    UPDATE "Session" s SET "secondFactorAt" = NULL FROM "Member" m
    WHERE s."userId" = m."userId" AND m.id = ${actor.memberId}::uuid AND m."workspaceId" = ${WORKSPACE}::uuid`
  return count === 1
}

export async function replaceRecoveryCodes(
  grant: WriteGrant<'account:manage'>,
  hashes: readonly string[],
): Promise<void> {
  const { actor } = grant
  const db = dbOf(grant)
  await db.$executeRaw`
    DELETE FROM "RecoveryCode" c USING "Member" m
    WHERE c."userId" = m."userId" AND m.id = ${actor.memberId}::uuid AND m."workspaceId" = ${WORKSPACE}::uuid`
  const rows = hashes.map((hash) => ({ id: randomUUID(), hash }))
  await db.$executeRaw`
    INSERT INTO "RecoveryCode" (id, "userId", "codeHash")
    SELECT c.id, m."userId", c.hash
    FROM "Member" m, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS c(id uuid, hash text)
    WHERE m.id = ${actor.memberId}::uuid AND m."workspaceId" = ${WORKSPACE}::uuid`
}

/** Notes that the actor has just proved, in this session, that it is them. */
export async function confirmSession(
  grant: WriteGrant<'account:manage'>,
  sessionId: string,
  { secondFactor }: { secondFactor: boolean },
): Promise<void> {
  const { actor } = grant
  await dbOf(grant).$executeRaw`
    UPDATE "Session" s SET "confirmedAt" = now(),
      "secondFactorAt" = CASE WHEN ${secondFactor}::boolean THEN now() ELSE s."secondFactorAt" END
    FROM "Member" m
    WHERE s.id = ${sessionId}::uuid AND s."userId" = m."userId"
      AND m.id = ${actor.memberId}::uuid AND m."workspaceId" = ${WORKSPACE}::uuid`
}

/** The user's second factor, if it is set up. */
export async function findSecondFactor(
  grant: SystemGrant,
  userId: string,
): Promise<{ sealedSecret: string } | null> {
  return systemDbOf(grant).secondFactor.findFirst({
    where: { userId, confirmedAt: { not: null } },
    select: { sealedSecret: true },
  })
}

/** Takes the code of a time step. False when it, or a later one, was taken before. */
export async function takeStep(grant: SystemGrant, userId: string, step: number): Promise<boolean> {
  const { count } = await systemDbOf(grant).secondFactor.updateMany({
    where: { userId, confirmedAt: { not: null }, lastStep: { lt: step } },
    data: { lastStep: step },
  })
  return count === 1
}

/** Uses up a recovery code. False when it does not exist or has been used. */
export async function spendRecoveryCode(
  grant: SystemGrant,
  userId: string,
  codeHash: string,
): Promise<boolean> {
  const { count } = await systemDbOf(grant).recoveryCode.updateMany({
    where: { userId, codeHash, usedAt: null },
    data: { usedAt: new Date() },
  })
  return count === 1
}
