import type { ArticleSummary } from '@/lib/schema/article'
import { dbOf } from '@/lib/server/grants/db-of'
import type { ReadGrant } from '@/lib/server/grants/grant'
import { scope } from '@/lib/server/data/scope/scope'

export type ArticleCounts = Pick<ArticleSummary, 'annotationCount' | 'claimCount'>

export const NO_COUNTS: ArticleCounts = { annotationCount: 0, claimCount: 0 }

/** How many annotations, and of how many claims, the grant covers on each article. Articles without any are left out. */
export async function countAnnotations(
  grant: ReadGrant<'annotation:read'>,
  articleIds: readonly string[],
): Promise<Map<string, ArticleCounts>> {
  const groups = await dbOf(grant).annotation.groupBy({
    by: ['articleId', 'claimId'],
    where: {
      articleId: { in: [...articleIds] },
      deletedAt: null,
      AND: scope(grant, 'annotation').where,
    },
    _count: { _all: true },
  })
  const counts = new Map<string, ArticleCounts>()
  for (const { articleId, claimId, _count } of groups) {
    const { annotationCount, claimCount } = counts.get(articleId) ?? NO_COUNTS
    counts.set(articleId, {
      annotationCount: annotationCount + _count._all,
      claimCount: claimCount + (claimId === null ? 0 : 1),
    })
  }
  return counts
}
