import type { ArticleSummary } from '@/lib/schema/article'
import { dbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import type { ReadGrant } from '@/lib/server/grants/grant'
import { scope } from '@/lib/server/data/scope/scope'

export type ArticleCounts = Pick<ArticleSummary, 'annotationCount' | 'claimCount'>

export const NO_COUNTS: ArticleCounts = { annotationCount: 0, claimCount: 0 }

/** How many annotations, and of how many claims, the grant covers on each article. Articles without any are left out. */
export async function countAnnotations(
  grant: ReadGrant<'annotation:read'>,
  articleIds: readonly string[],
): Promise<Map<string, ArticleCounts>> {
  const rows = await dbOf(grant).$queryRaw<(ArticleCounts & { articleId: string })[]>`
    SELECT a."articleId", count(*)::int AS "annotationCount", count(DISTINCT a."claimId")::int AS "claimCount"
    FROM unnest(${[...articleIds]}::uuid[]) k(id)
    CROSS JOIN LATERAL (SELECT * FROM "Annotation" WHERE "articleId" = k.id OFFSET 0) a
    WHERE a."workspaceId" = ${WORKSPACE}::uuid AND a."deletedAt" IS NULL AND ${scope(grant, 'annotation').sql}
    GROUP BY a."articleId"`
  return new Map(rows.map(({ articleId, ...counts }) => [articleId, counts]))
}
