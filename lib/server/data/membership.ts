import type { Role } from '@/lib/core/permissions/table'
import type { SystemGrant } from '@/lib/server/grants/system'

export type Standing = {
  name: string
  sessionVersion: number
  member: { memberId: string; role: Role; workspaceId: string } | null
}

type Row = {
  name: string
  sessionVersion: number
  memberId: string | null
  role: Role | null
  workspaceId: string | null
}

/**
 * A user's standing in a workspace, by slug. One statement, because every request begins with it. `member` is null
 * when the workspace does not exist or the user is not, or no longer, in it.
 */
export async function findStanding(
  { db }: SystemGrant,
  userId: string,
  slug: string,
): Promise<Standing | undefined> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT u.name, u."sessionVersion", m.id AS "memberId", m.role::text AS role, m."workspaceId"
    FROM "User" u
    LEFT JOIN "Workspace" w ON w.slug = ${slug}
    LEFT JOIN "Member" m ON m."userId" = u.id AND m."workspaceId" = w.id AND m."removedAt" IS NULL
    WHERE u.id = ${userId}::uuid`
  if (!row) return undefined
  const { name, sessionVersion, memberId, role, workspaceId } = row
  return {
    name,
    sessionVersion,
    member: memberId && role && workspaceId ? { memberId, role, workspaceId } : null,
  }
}

export type TokenStanding = {
  tokenId: string
  scope: 'read' | 'write'
  slug: string
  member: { memberId: string; userId: string; name: string; role: Role; workspaceId: string }
}

/** Whom an API token speaks for. Revoked and expired tokens and those of removed members are not found. */
export async function findTokenStanding(
  { db }: SystemGrant,
  tokenHash: string,
): Promise<TokenStanding | undefined> {
  const token = await db.apiToken.findFirst({
    where: {
      tokenHash,
      revokedAt: null,
      OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }],
      member: { removedAt: null },
    },
    select: {
      id: true,
      scope: true,
      workspaceId: true,
      workspace: { select: { slug: true } },
      member: { select: { id: true, role: true, userId: true, user: { select: { name: true } } } },
    },
  })
  if (!token) return undefined
  const { id: memberId, role, userId, user } = token.member
  return {
    tokenId: token.id,
    scope: token.scope,
    slug: token.workspace.slug,
    member: { memberId, userId, name: user.name, role, workspaceId: token.workspaceId },
  }
}

const USE_IS_NOTED_EVERY_MS = 60_000

/** Notes that a token was used, at most once a minute, so that a busy client does not turn reads into writes. */
export async function noteTokenUse({ db }: SystemGrant, tokenId: string): Promise<void> {
  const before = new Date(Date.now() - USE_IS_NOTED_EVERY_MS)
  await db.apiToken.updateMany({
    where: { id: tokenId, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: before } }] },
    data: { lastUsedAt: new Date() },
  })
}
