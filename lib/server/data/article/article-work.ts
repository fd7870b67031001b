import { readable } from '@/lib/server/data/scope/covered'
import { sql, type Sql } from '@/lib/server/db/sql'
import type { ReadGrant } from '@/lib/server/grants/grant'

/**
 * What the reader may see of the work on an article `p`, as a row `w` to be joined: counts of annotations and claims, who
 * annotates, when somebody last did, and `state` (see `ARTICLE_STATES`). Every part is found by its key.
 */
export function articleWork(grant: ReadGrant<'article:read'>): Sql {
  const { annotation, verdict } = readable(grant)
  return sql`CROSS JOIN LATERAL (
    SELECT t.*, CASE
      WHEN t."changesRequestedCount" > 0 THEN 'changes_requested'
      WHEN t."inReviewCount" > 0 THEN 'in_review'
      WHEN t."claimCount" > 0 AND t."approvedCount" = t."claimCount" THEN 'checked'
      WHEN t."annotationCount" > 0 THEN 'in_progress'
      ELSE 'not_started' END AS state
    FROM (
      SELECT count(*)::int AS "annotationCount",
        count(DISTINCT a."claimId")::int AS "claimCount",
        (count(DISTINCT a."claimId") FILTER (WHERE v.approved))::int AS "approvedCount",
        (count(DISTINCT a."claimId") FILTER (WHERE v.submitted))::int AS "inReviewCount",
        (count(DISTINCT a."claimId") FILTER (WHERE v.returned))::int AS "changesRequestedCount",
        array_agg(DISTINCT a."memberId") AS people, max(a."updatedAt") AS "annotatedAt"
      FROM (SELECT * FROM "Annotation" WHERE "articleId" = p.id OFFSET 0) a
      CROSS JOIN LATERAL (
        SELECT bool_or(d.status = 'approved') AS approved, bool_or(d.status = 'submitted') AS submitted,
          bool_or(d.status = 'changes_requested') AS returned
        FROM (SELECT * FROM "Verdict" WHERE "claimId" = a."claimId" OFFSET 0) d WHERE ${verdict}
      ) v
      WHERE ${annotation}
    ) t
  ) w`
}
