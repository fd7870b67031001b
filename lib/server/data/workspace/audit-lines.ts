import { systemDbOf } from '@/lib/server/grants/db-of'
import type { SystemGrant } from '@/lib/server/grants/system'

/** A line of the audit log, every part as the text that its hash covers. */
export type AuditLine = {
  workspaceId: string
  slug: string
  sequence: number
  at: string
  memberId: string
  action: string
  subjectType: string
  subjectId: string
  before: string
  after: string
  previousHash: string
  hash: string
}

/** The lines of all workspaces that come after one, by workspace and number. */
export async function readAuditLines(
  grant: SystemGrant,
  after: Pick<AuditLine, 'workspaceId' | 'sequence'>,
  limit: number,
): Promise<AuditLine[]> {
  return systemDbOf(grant).$queryRaw<AuditLine[]>`
    SELECT e."workspaceId", (SELECT w.slug FROM "Workspace" w WHERE w.id = e."workspaceId") AS slug, e.sequence,
      to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
      coalesce(e."memberId"::text, '-') AS "memberId", e.action, e."subjectType", e."subjectId"::text AS "subjectId",
      coalesce(e.before::text, '-') AS before, coalesce(e.after::text, '-') AS after, e."previousHash", e.hash
    FROM "Event" e
    WHERE (e."workspaceId", e.sequence) > (${after.workspaceId}::uuid, ${after.sequence}::int)
    ORDER BY e."workspaceId", e.sequence LIMIT ${limit}`
}

/** Is this a database of ours at all, migrated far enough to have a log? */
export async function hasAuditLog(grant: SystemGrant): Promise<boolean> {
  const [found] = await systemDbOf(grant).$queryRaw<
    { there: boolean }[]
  >`SELECT to_regclass('"Event"') IS NOT NULL AS there`
  return found?.there ?? false
}
