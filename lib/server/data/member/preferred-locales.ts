import { systemDbOf } from '@/lib/server/grants/db-of'
import type { SystemGrant } from '@/lib/server/grants/system'

export type PreferredLocales = { own: string | null; workspace: string | null }

/**
 * The language that a user chose, and the one of a workspace that they are in. One statement, because every page asks.
 * Undefined for a session that was voided.
 */
export async function findPreferredLocales(
  grant: SystemGrant,
  session: { userId: string; sessionVersion: number },
  slug: string,
): Promise<PreferredLocales | undefined> {
  const [row] = await systemDbOf(grant).$queryRaw<PreferredLocales[]>`
    SELECT u.locale AS own, w.locale AS workspace
    FROM "User" u
    LEFT JOIN "Member" m ON m."userId" = u.id AND m."removedAt" IS NULL
      AND m."workspaceId" = (SELECT id FROM "Workspace" WHERE slug = ${slug})
    LEFT JOIN "Workspace" w ON w.id = m."workspaceId"
    WHERE u.id = ${session.userId}::uuid AND u."sessionVersion" = ${session.sessionVersion}`
  return row
}
