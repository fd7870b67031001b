import type { Result } from '@/lib/core/result'
import { ARTICLE_SORTS, type ArticleSort, type SortOrder } from '@/lib/schema/article-list'
import {
  byCount,
  byDay,
  byInstant,
  byWords,
  listOrder,
  type ListOrder,
  type SortKey,
} from '@/lib/server/data/list-order'
import { sql } from '@/lib/server/db/sql'

/** Of the article `p` and the work on it `w`. */
const KEYS: Record<ArticleSort, SortKey> = {
  created: byInstant(sql`p."createdAt"`),
  changed: byInstant(sql`greatest(p."updatedAt", w."annotatedAt")`),
  title: byWords(sql`p.title`),
  published: byDay(sql`p."publishedOn"`),
  open: byCount(sql`w."claimCount" - w."approvedCount"`),
  changes_requested: byCount(sql`w."changesRequestedCount"`),
}
const OF_WORK: readonly ArticleSort[] = ['changed', 'open', 'changes_requested']

type Asked = { sort?: ArticleSort | undefined; order?: SortOrder | undefined; cursor?: string | undefined }

/** How a page of articles is ordered and where it begins. */
export function articleOrder({ sort = 'created', order, cursor }: Asked): Result<ListOrder> {
  const direction = order ?? ARTICLE_SORTS[sort]
  return listOrder(KEYS[sort], { id: sql`p.id`, name: sort, direction, cursor })
}

/** Does the order turn on the work on the articles? */
export function isOrderOfWork(sort: ArticleSort | undefined): boolean {
  return sort !== undefined && OF_WORK.includes(sort)
}
