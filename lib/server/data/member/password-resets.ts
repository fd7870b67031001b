import { dbOf, systemDbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import type { WriteGrant } from '@/lib/server/grants/grant'
import type { SystemGrant, SystemWriteGrant } from '@/lib/server/grants/system'

/** The links of a user's resets have this and the user's id as their purpose. */
const PURPOSE = 'password-reset:'

export type ResetToken = { hash: string; expires: Date }
export type ResetUser = { id: string; name: string; email: string }

/** Keeps the hash of a reset link's token, in place of the user's earlier ones. */
export async function replaceResetToken(
  grant: SystemGrant,
  userId: string,
  { hash, expires }: ResetToken,
): Promise<void> {
  const db = systemDbOf(grant)
  const identifier = `${PURPOSE}${userId}`
  await db.$transaction([
    db.verificationToken.deleteMany({ where: { identifier } }),
    db.verificationToken.create({ data: { identifier, token: hash, expires } }),
  ])
}

/**
 * The same, by an admin for a member. False for a member who also belongs to another workspace: an admin here must not
 * be able to take over an account there.
 */
export async function replaceMemberResetToken(
  grant: WriteGrant<'member:manage'>,
  memberId: string,
  { hash, expires }: ResetToken,
): Promise<boolean> {
  const db = dbOf(grant)
  await db.$executeRaw`
    DELETE FROM "VerificationToken" t USING "Member" m
    WHERE m.id = ${memberId}::uuid AND m."workspaceId" = ${WORKSPACE}::uuid AND t.identifier = ${PURPOSE} || m."userId"`
  const count = await db.$executeRaw`
    INSERT INTO "VerificationToken" (identifier, token, expires)
    SELECT ${PURPOSE} || m."userId", ${hash}, ${expires}
    FROM "Member" m
    WHERE m.id = ${memberId}::uuid AND m."workspaceId" = ${WORKSPACE}::uuid AND m."removedAt" IS NULL
      AND NOT EXISTS (SELECT 1 FROM "Member" other
        WHERE other."userId" = m."userId" AND other."workspaceId" <> m."workspaceId" AND other."removedAt" IS NULL)`
  return count === 1
}

/** Whose password a link resets, while it is good. */
export async function findResetUser(
  grant: SystemGrant | SystemWriteGrant,
  hash: string,
): Promise<ResetUser | undefined> {
  const db = systemDbOf(grant)
  const link = await db.verificationToken.findUnique({
    where: { token: hash, identifier: { startsWith: PURPOSE }, expires: { gt: new Date() } },
    select: { identifier: true },
  })
  if (!link) return undefined
  const user = await db.user.findUnique({
    where: { id: link.identifier.slice(PURPOSE.length) },
    select: { id: true, name: true, email: true },
  })
  return user ?? undefined
}

/** Uses the link up and sets the password; every session ends. False when somebody was faster. */
export async function spendResetToken(
  grant: SystemWriteGrant,
  { hash, userId, passwordHash }: { hash: string; userId: string; passwordHash: string },
): Promise<boolean> {
  const db = systemDbOf(grant)
  const { count } = await db.verificationToken.deleteMany({
    where: { identifier: `${PURPOSE}${userId}`, token: hash, expires: { gt: new Date() } },
  })
  if (count === 0) return false
  await db.user.update({
    where: { id: userId },
    data: { passwordHash, sessionVersion: { increment: 1 } },
  })
  return true
}
