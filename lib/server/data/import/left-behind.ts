import type { AuditAction } from '@/lib/schema/audit-actions'
import { systemDbOf } from '@/lib/server/grants/db-of'
import type { SystemGrant, SystemWriteGrant } from '@/lib/server/grants/system'
import { newId } from '@/lib/server/data/new-id'

/** Work that a job was to do, and for whom; the same fields as the job has. */
export type LeftBehind = { workspaceId: string; memberId: string; subjectId: string }

/** Imports under way for which no job waits: their worker is at them, or was stopped in the middle. */
export function findRunningImports(grant: SystemGrant, queue: string): Promise<LeftBehind[]> {
  return systemDbOf(grant).$queryRaw<LeftBehind[]>`
    SELECT i."workspaceId", i."memberId", i.id AS "subjectId" FROM "ImportJob" i
    WHERE i.status = 'running' AND NOT EXISTS (
      SELECT FROM pgboss.job j
      WHERE j.name = ${queue} AND j.state < 'active' AND j.data->>'subjectId' = i.id::text)`
}

/**
 * Versions that annotations are being carried over to, and for which no job waits. One just begun has its own worker; a
 * deleted article's is for later, when the article is restored.
 */
export function findRunningCarryOvers(grant: SystemGrant, queue: string): Promise<LeftBehind[]> {
  return systemDbOf(grant).$queryRaw<LeftBehind[]>`
    SELECT c."workspaceId", c."memberId", c."versionId" AS "subjectId" FROM "CarryOver" c
    JOIN "ArticleVersion" v ON v.id = c."versionId" JOIN "Article" p ON p.id = v."articleId" AND p."deletedAt" IS NULL
    WHERE c.status = 'running' AND c."createdAt" < now() - interval '1 minute' AND NOT EXISTS (
      SELECT FROM pgboss.job j
      WHERE j.name = ${queue} AND j.state < 'active' AND j.data->>'subjectId' = c."versionId"::text)`
}

const CLOSED: AuditAction = 'import.close'

/** Ends an import whose member may import no more: what waits is not imported, and says why. */
export async function closeImport(
  grant: SystemWriteGrant,
  { workspaceId, subjectId }: LeftBehind,
  reason: string,
): Promise<void> {
  const db = systemDbOf(grant)
  await db.$executeRaw`
    UPDATE "ImportRow" SET status = 'failed', reason = ${reason}, "finishedAt" = now()
    WHERE "workspaceId" = ${workspaceId}::uuid AND "jobId" = ${subjectId}::uuid AND status = 'waiting'`
  await db.$executeRaw`
    UPDATE "ImportJob" SET status = 'done', revision = revision + 1, "finishedAt" = now()
    WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${subjectId}::uuid AND status = 'running'`
  await db.$executeRaw`
    INSERT INTO "PendingEvent" (id, "workspaceId", "memberId", action, "subjectType", "subjectId", after)
    VALUES (${newId()}::uuid, ${workspaceId}::uuid, NULL, ${CLOSED}, 'import', ${subjectId}::uuid,
      ${JSON.stringify({ reason })}::jsonb)`
}
