import { decide } from '@/lib/core/permissions/decide'
import { countArticles } from '@/lib/server/data/article/list-articles'
import { countOpenClaims } from '@/lib/server/data/claim/claims'
import { countToDecide } from '@/lib/server/data/review/list-review'
import { extend, type Grant } from '@/lib/server/grants/grant'

/** Beyond this, nobody counts exactly. */
export const MOST_COUNTED = 1000

/** What the navigation tells of each screen, as far as the actor may see it. */
export type WorkCounts = { articles: number; claims: number; review?: number }

/** Counts the articles, the claims without an approved verdict and, for editors, the verdicts to decide on. */
export async function countWork(grant: Grant<'workspace:read'>): Promise<WorkCounts> {
  const mayReview = decide('review:read', grant.actor)
  const [articles, claims, review] = await Promise.all([
    countArticles(extend(grant, 'article:read'), MOST_COUNTED),
    countOpenClaims(extend(grant, 'claim:read'), MOST_COUNTED),
    mayReview ? countToDecide(extend(grant, 'review:read'), MOST_COUNTED) : undefined,
  ])
  return { articles, claims, ...(review !== undefined && { review }) }
}
