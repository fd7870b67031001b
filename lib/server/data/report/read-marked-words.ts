import { dbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import type { Grant } from '@/lib/server/grants/grant'

type Marked = { annotationId: string; exact: string }

/**
 * The words that a person last spoke for, by annotation: those of the version in which its place was last confirmed,
 * else those it was made on. Only annotations that now stand on other words are answered.
 */
export async function readMarkedWords(
  grant: Grant<'report:export'>,
  { articleId, versionId }: { articleId: string; versionId: string },
): Promise<Map<string, string>> {
  const rows = await dbOf(grant).$queryRaw<Marked[]>`
    SELECT n."annotationId", spoken.exact
    FROM "Anchor" n
    CROSS JOIN LATERAL (
      SELECT * FROM "Annotation"
      WHERE id = n."annotationId" AND "articleId" = ${articleId}::uuid AND "deletedAt" IS NULL OFFSET 0
    ) a
    CROSS JOIN LATERAL (
      SELECT max(e.at) AS at FROM "Event" e
      WHERE e."workspaceId" = ${WORKSPACE}::uuid AND e."subjectId" = a.id AND e.action = 'anchor.settle'
    ) confirmed
    CROSS JOIN LATERAL (
      SELECT coalesce(o.was, o.exact) AS exact
      FROM "Anchor" o CROSS JOIN LATERAL (
        SELECT * FROM "ArticleVersion" WHERE id = o."versionId" OFFSET 0
      ) v
      WHERE o."annotationId" = a.id
      ORDER BY (v."createdAt" <= confirmed.at) IS TRUE DESC,
        CASE WHEN v."createdAt" <= confirmed.at THEN -v.number ELSE v.number END
      LIMIT 1
    ) spoken
    WHERE n."versionId" = ${versionId}::uuid AND n."workspaceId" = ${WORKSPACE}::uuid AND spoken.exact <> n.exact`
  return new Map(rows.map(({ annotationId, exact }) => [annotationId, exact]))
}
