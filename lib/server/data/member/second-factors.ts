import { randomUUID } from 'node:crypto'
import type { ProofsView } from '@/lib/schema/account'
import { dbOf, systemDbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import type { ReadGrant, WriteGrant } from '@/lib/server/grants/grant'
import type { SystemGrant } from '@/lib/server/grants/system'

/** The secret of the app that the actor is setting up: their first one, or another in its place. */
export async function readPendingSecret(grant: ReadGrant<'account:manage'>): Promise<string | undefined> {
  const { actor } = grant
  const [row] = await dbOf(grant).$queryRaw<{ pending: string | null }[]>`
    SELECT CASE WHEN f."confirmedAt" IS NULL THEN f."sealedSecret" ELSE f."nextSecret" END AS pending
    FROM "Member" m JOIN "SecondFactor" f ON f."userId" = m."userId"
    WHERE m.id = ${actor.memberId}::uuid AND m."workspaceId" = ${WORKSPACE}::uuid`
  return row?.pending ?? undefined
}

const NO_PROOFS: ProofsView = {
  hasPassword: false,
  hasSecondFactor: false,
  hasApp: false,
  passkeys: 0,
  recoveryCodes: 0,
}

/** How the actor can prove that it is them. */
export async function readOwnProofs(grant: ReadGrant<'account:manage'>): Promise<ProofsView> {
  const { actor } = grant
  const [row] = await dbOf(grant).$queryRaw<Omit<ProofsView, 'hasSecondFactor'>[]>`
    SELECT u."passwordHash" IS NOT NULL AS "hasPassword", f."confirmedAt" IS NOT NULL AS "hasApp",
      (SELECT count(*)::int FROM "Passkey" p WHERE p."userId" = u.id) AS passkeys,
      (SELECT count(*)::int FROM "RecoveryCode" c WHERE c."userId" = u.id AND c."usedAt" IS NULL) AS "recoveryCodes"
    FROM "Member" m JOIN "User" u ON u.id = m."userId" LEFT JOIN "SecondFactor" f ON f."userId" = u.id
    WHERE m.id = ${actor.memberId}::uuid AND m."workspaceId" = ${WORKSPACE}::uuid`
  return row ? { ...row, hasSecondFactor: row.hasApp || row.passkeys > 0 } : NO_PROOFS
}

/** Begins to set an app up, in place of one that was begun before. An app that is in use stays so until the end. */
export async function insertSecondFactor(
  grant: WriteGrant<'account:manage'>,
  sealedSecret: string,
): Promise<void> {
  const { actor } = grant
  await dbOf(grant).$executeRaw`
    INSERT INTO "SecondFactor" ("userId", "sealedSecret")
    SELECT m."userId", ${sealedSecret} FROM "Member" m
    WHERE m.id = ${actor.memberId}::uuid AND m."workspaceId" = ${WORKSPACE}::uuid
    ON CONFLICT ("userId") DO UPDATE SET
      "sealedSecret" = CASE WHEN "SecondFactor"."confirmedAt" IS NULL
        THEN excluded."sealedSecret" ELSE "SecondFactor"."sealedSecret" END,
      "nextSecret" = CASE WHEN "SecondFactor"."confirmedAt" IS NULL THEN NULL ELSE excluded."sealedSecret" END,
      "createdAt" = now()`
}

/** Ends setting an app up; the code of this step counts as taken. False when this is not what is being set up. */
export async function confirmSecondFactor(
  grant: WriteGrant<'account:manage'>,
  { pending, step }: { pending: string; step: number },
): Promise<boolean> {
  const { actor } = grant
  const count = await dbOf(grant).$executeRaw`
    UPDATE "SecondFactor" f SET "sealedSecret" = ${pending}, "nextSecret" = NULL, "confirmedAt" = now(),
      "lastStep" = ${step}::int
    FROM "Member" m
    WHERE f."userId" = m."userId"
      AND CASE WHEN f."confirmedAt" IS NULL THEN f."sealedSecret" ELSE f."nextSecret" END = ${pending}
      AND m.id = ${actor.memberId}::uuid AND m."workspaceId" = ${WORKSPACE}::uuid`
  return count === 1
}

/** Takes the app off the actor's account. False when there is none. */
export async function deleteSecondFactor(grant: WriteGrant<'account:manage'>): Promise<boolean> {
  const { actor } = grant
  const count = await dbOf(grant).$executeRaw`
    DELETE FROM "SecondFactor" f USING "Member" m
    WHERE f."userId" = m."userId" AND m.id = ${actor.memberId}::uuid AND m."workspaceId" = ${WORKSPACE}::uuid`
  return count === 1
}

/** Two changes of one account's second factors at once wait for each other, so that both do not remove the last but one. */
export async function lockOwnFactors(grant: WriteGrant<'account:manage'>): Promise<void> {
  const { actor } = grant
  await dbOf(grant).$queryRaw`
    SELECT u.id FROM "User" u JOIN "Member" m ON m."userId" = u.id
    WHERE m.id = ${actor.memberId}::uuid AND m."workspaceId" = ${WORKSPACE}::uuid
    FOR UPDATE OF u`
}

/** Does this workspace, or another of the actor, require a second factor? */
export async function isSecondFactorRequired(grant: ReadGrant<'account:manage'>): Promise<boolean> {
  const { actor } = grant
  const rows = await dbOf(grant).$queryRaw<{ id: string }[]>`
    SELECT w.id FROM "Member" m
    JOIN "Member" every ON every."userId" = m."userId" AND every."removedAt" IS NULL
    JOIN "Workspace" w ON w.id = every."workspaceId" AND w."secondFactorRequired"
    WHERE m.id = ${actor.memberId}::uuid AND m."workspaceId" = ${WORKSPACE}::uuid
    LIMIT 1`
  return rows.length > 0
}

/** Once the actor's last second factor is gone: its recovery codes go too, and no session counts as having one. */
export async function endSecondFactor(grant: WriteGrant<'account:manage'>): Promise<void> {
  const { actor } = grant
  const db = dbOf(grant)
  await db.$executeRaw`
    DELETE FROM "RecoveryCode" c USING "Member" m
    WHERE c."userId" = m."userId" AND m.id = ${actor.memberId}::uuid AND m."workspaceId" = ${WORKSPACE}::uuid`
  await db.$executeRaw`
    UPDATE "Session" s SET "secondFactorAt" = NULL FROM "Member" m
    WHERE s."userId" = m."userId" AND m.id = ${actor.memberId}::uuid AND m."workspaceId" = ${WORKSPACE}::uuid`
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

/** Which kinds of second factor the user has. */
export async function findFactors(
  grant: SystemGrant,
  userId: string,
): Promise<{ app: boolean; passkey: boolean }> {
  const db = systemDbOf(grant)
  const [apps, passkeys] = await Promise.all([
    db.secondFactor.count({ where: { userId, confirmedAt: { not: null } } }),
    db.passkey.count({ where: { userId } }),
  ])
  return { app: apps > 0, passkey: passkeys > 0 }
}

/** The user's app, if it is set up. */
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
