import type { AuditAction } from '@/lib/schema/audit-actions'
import { newId } from '@/lib/server/data/new-id'
import { systemDbOf } from '@/lib/server/grants/db-of'
import type { SystemGrant, SystemWriteGrant } from '@/lib/server/grants/system'
import { KEPT_FOR_MS } from './deleted-articles'

type Purgeable = { id: string; workspaceId: string }

const AT_A_TIME = 50
const PURGED: AuditAction = 'article.purge'

/** Some of the articles that were deleted so long ago that nobody can restore them. */
export async function findPurgeable(grant: SystemGrant, now: Date): Promise<Purgeable[]> {
  return systemDbOf(grant).$queryRaw<Purgeable[]>`
    SELECT id, "workspaceId" FROM "Article"
    WHERE "deletedAt" < ${new Date(now.getTime() - KEPT_FOR_MS)} ORDER BY "deletedAt" LIMIT ${AT_A_TIME}`
}

/**
 * Deletes an article for good, with its versions, annotations and the images that no other article shows. Claims, evidence
 * and verdicts stay; they belong to the workspace. Does nothing if somebody else was faster.
 */
export async function purgeArticle(
  grant: SystemWriteGrant,
  { id, workspaceId }: Purgeable,
  now: Date,
): Promise<boolean> {
  const db = systemDbOf(grant)
  await db.$executeRaw`
    UPDATE "ImportRow" SET "articleId" = NULL WHERE "workspaceId" = ${workspaceId}::uuid AND "articleId" = ${id}::uuid`
  const images = await db.$queryRaw<{ sha256: string }[]>`
    SELECT DISTINCT i.sha256 FROM "ArticleVersion" v JOIN "VersionImage" i ON i."versionId" = v.id
    WHERE v."articleId" = ${id}::uuid AND i."workspaceId" = ${workspaceId}::uuid`
  const deleted = await db.$executeRaw`
    DELETE FROM "Article" WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${id}::uuid
      AND "deletedAt" < ${new Date(now.getTime() - KEPT_FOR_MS)}`
  if (deleted === 0) return false
  await db.$executeRaw`
    DELETE FROM "Image" m WHERE m."workspaceId" = ${workspaceId}::uuid
      AND m.sha256 = ANY (${images.map(({ sha256 }) => sha256)}::text[])
      AND NOT EXISTS (
        SELECT FROM "VersionImage" i WHERE i."workspaceId" = m."workspaceId" AND i.sha256 = m.sha256
      )`
  await db.$executeRaw`
    INSERT INTO "PendingEvent" (id, "workspaceId", "memberId", action, "subjectType", "subjectId")
    VALUES (${newId()}::uuid, ${workspaceId}::uuid, NULL, ${PURGED}, 'article', ${id}::uuid)`
  return true
}
