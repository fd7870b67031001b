import type { Role } from '@/lib/schema/role'
import { systemDbOf } from './db-of'
import { liveSession } from './live-session'
import type { SessionClaims } from './session'
import type { SystemGrant } from './system'

export type Membership = {
  name: string
  /** Has the session not been noted as seen for so long that it should be now? */
  seenIsDue: boolean
  member: { memberId: string; role: Role; workspaceId: string } | null
  /** Has the session's user proved lately that it is them? */
  isConfirmed: boolean
  /** Does the workspace want a second factor that the session has not seen? */
  lacksSecondFactor: boolean
}

type Row = {
  name: string
  seenIsDue: boolean
  isConfirmed: boolean
  lacksSecondFactor: boolean
  memberId: string | null
  role: Role | null
  workspaceId: string | null
}

/**
 * The user of a session that is good, and their membership of a workspace, by its slug. One statement, because every
 * request begins with it. A session that never gave a code or a passkey is not confirmed where there is a second factor: a provider
 * asks for none, and so could take the factor away. `member` is null when the workspace does not exist or the user is not, or no longer, in it.
 */
export async function findMembership(
  grant: SystemGrant,
  { userId, sessionId }: SessionClaims,
  slug: string,
): Promise<Membership | undefined> {
  const [row] = await systemDbOf(grant).$queryRaw<Row[]>`
    SELECT u.name, s."lastSeenAt" < now() - interval '5 minutes' AS "seenIsDue",
      s."confirmedAt" > now() - interval '15 minutes' AND (s."secondFactorAt" IS NOT NULL OR NOT EXISTS (
        SELECT FROM "SecondFactor" f WHERE f."userId" = u.id AND f."confirmedAt" IS NOT NULL
        UNION ALL SELECT FROM "Passkey" p WHERE p."userId" = u.id
      )) AS "isConfirmed",
      coalesce(w."secondFactorRequired", false) AND s."secondFactorAt" IS NULL AS "lacksSecondFactor",
      m.id AS "memberId", m.role::text AS role, m."workspaceId"
    FROM "User" u
    JOIN "Session" s ON s.id = ${sessionId}::uuid AND ${liveSession}
    LEFT JOIN "Workspace" w ON w.slug = ${slug}
    LEFT JOIN "Member" m ON m."userId" = u.id AND m."workspaceId" = w.id AND m."removedAt" IS NULL
    WHERE u.id = ${userId}::uuid`
  if (!row) return undefined
  const { memberId, role, workspaceId, ...session } = row
  return {
    ...session,
    member: memberId && role && workspaceId ? { memberId, role, workspaceId } : null,
  }
}

/** Notes that a session was used. Two requests at once write it once. */
export async function noteSessionSeen(grant: SystemGrant, sessionId: string): Promise<void> {
  await systemDbOf(grant).$executeRaw`
    UPDATE "Session" SET "lastSeenAt" = now()
    WHERE id = ${sessionId}::uuid AND "lastSeenAt" < now() - interval '5 minutes'`
}

export type ActingMember = { memberId: string; userId: string; name: string; role: Role }

type MemberKey = { workspaceId: string; memberId: string }

/** A member who has not been removed. */
export async function findActingMember(
  grant: SystemGrant,
  key: MemberKey,
): Promise<ActingMember | undefined> {
  const found = await findFormerMember(grant, key)
  return found?.removedAt === null ? found.member : undefined
}

/** A member, removed or not. */
export async function findFormerMember(
  grant: SystemGrant,
  { workspaceId, memberId }: MemberKey,
): Promise<{ member: ActingMember; removedAt: Date | null } | undefined> {
  const row = await systemDbOf(grant).member.findFirst({
    where: { id: memberId, workspaceId },
    select: { userId: true, role: true, removedAt: true, user: { select: { name: true } } },
  })
  if (!row) return undefined
  const { userId, role, removedAt, user } = row
  return { member: { memberId, userId, name: user.name, role }, removedAt }
}

export type TokenMembership = {
  tokenId: string
  scope: 'read' | 'write'
  slug: string
  workspaceId: string
  memberId: string
  userId: string
  name: string
  role: Role
  /** Why the token has stopped working; null while it works. */
  ended: 'revoked' | 'expired' | 'member_removed' | null
  /** Has its last use not been noted for so long that this one should be? */
  useIsDue: boolean
}

/** Whom an API token speaks for, or once spoke for, in one statement. */
export async function findTokenMembership(
  grant: SystemGrant,
  tokenHash: string,
): Promise<TokenMembership | undefined> {
  const [token] = await systemDbOf(grant).$queryRaw<TokenMembership[]>`
    SELECT t.id AS "tokenId", t.scope::text AS scope, w.slug, t."workspaceId", m.id AS "memberId", m."userId", u.name,
      m.role::text AS role, coalesce(t."lastUsedAt" < ${notedBefore()}, true) AS "useIsDue",
      CASE WHEN m."removedAt" IS NOT NULL THEN 'member_removed'
        WHEN t."revokedAt" IS NOT NULL THEN 'revoked'
        WHEN t."expiresAt" <= ${new Date()} THEN 'expired' END AS ended
    FROM "ApiToken" t
    JOIN "Workspace" w ON w.id = t."workspaceId"
    JOIN "Member" m ON m.id = t."memberId"
    JOIN "User" u ON u.id = m."userId"
    WHERE t."tokenHash" = ${tokenHash}`
  return token
}

const NOTED_EVERY_MS = 60_000

function notedBefore(): Date {
  return new Date(Date.now() - NOTED_EVERY_MS)
}

/** Notes that a token was used, at most once a minute, so that a busy client does not turn reads into writes. */
export async function noteTokenUse(grant: SystemGrant, tokenId: string): Promise<void> {
  await systemDbOf(grant).apiToken.updateMany({
    where: { id: tokenId, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: notedBefore() } }] },
    data: { lastUsedAt: new Date() },
  })
}

/** Notes that a token was refused. True at most once a minute, so that a program that keeps asking does not fill the log. */
export async function noteTokenRefusal(grant: SystemGrant, tokenId: string): Promise<boolean> {
  const { count } = await systemDbOf(grant).apiToken.updateMany({
    where: { id: tokenId, OR: [{ refusedAt: null }, { refusedAt: { lt: notedBefore() } }] },
    data: { refusedAt: new Date() },
  })
  return count === 1
}
