import { systemDbOf } from '@/lib/server/grants/db-of'
import { liveSession } from '@/lib/server/grants/live-session'
import type { SessionClaims } from '@/lib/server/grants/session'
import type { SystemGrant } from '@/lib/server/grants/system'

export type PreferredLocales = { own: string | null; workspace: string | null }

/**
 * The language that a user chose, and the one of a workspace that they are in. One statement, because every page asks.
 * Undefined for a session that has ended.
 */
export async function findPreferredLocales(
  grant: SystemGrant,
  { userId, sessionId }: SessionClaims,
  slug: string,
): Promise<PreferredLocales | undefined> {
  const [row] = await systemDbOf(grant).$queryRaw<PreferredLocales[]>`
    SELECT u.locale AS own, w.locale AS workspace
    FROM "User" u
    JOIN "Session" s ON s.id = ${sessionId}::uuid AND ${liveSession}
    LEFT JOIN "Member" m ON m."userId" = u.id AND m."removedAt" IS NULL
      AND m."workspaceId" = (SELECT id FROM "Workspace" WHERE slug = ${slug})
    LEFT JOIN "Workspace" w ON w.id = m."workspaceId"
    WHERE u.id = ${userId}::uuid`
  return row
}
