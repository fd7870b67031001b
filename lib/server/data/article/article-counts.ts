import type { ArticleSummary } from '@/lib/schema/article'
import type { AnnotationWhereInput } from '@/lib/server/db/generated/models'
import type { ReadGrant } from '@/lib/server/grants/grant'
import { APPROVED_ANNOTATION, withinReach } from '@/lib/server/data/reach'

export type ArticleCounts = Pick<ArticleSummary, 'annotationCount' | 'claimCount'>

export const NO_COUNTS: ArticleCounts = { annotationCount: 0, claimCount: 0 }

/** How many annotations, and of how many claims, the grant reaches on each article. Articles without any are left out. */
export async function countAnnotations(
  grant: ReadGrant<'annotation:read'>,
  articleIds: readonly string[],
): Promise<Map<string, ArticleCounts>> {
  const { db, workspaceId, actor } = grant
  const groups = await db.annotation.groupBy({
    by: ['articleId', 'claimId'],
    where: {
      workspaceId,
      articleId: { in: [...articleIds] },
      deletedAt: null,
      ...withinReach<AnnotationWhereInput>(grant, {
        own: { memberId: actor.memberId },
        approved: APPROVED_ANNOTATION,
      }),
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
