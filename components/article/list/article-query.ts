import {
  ARTICLE_SORTS,
  articleSort,
  articleState,
  sortOrder,
  type ArticleSort,
  type ArticleState,
  type SortOrder,
} from '@/lib/schema/article-list'
import { id } from '@/lib/schema/input'
import * as z from '@/lib/schema/zod'

/** Which articles the list shows, and how; it is in the address. `who`: `me`, or the id of a member. */
export type ArticleQuery = {
  search: string
  language: string
  state: ArticleState | undefined
  who: string
  sort: ArticleSort
  order: SortOrder
}

const who = z.union([z.literal('me'), id])

/** Reads it out of an address; what makes no sense there is left out. */
export function readArticleQuery(query: URLSearchParams): ArticleQuery {
  const sort = articleSort.safeParse(query.get('sort')).data ?? 'created'
  return {
    search: query.get('search')?.trim().slice(0, 200) ?? '',
    language: query.get('language')?.slice(0, 40) ?? '',
    state: articleState.safeParse(query.get('state')).data,
    who: who.safeParse(query.get('who')).data ?? '',
    sort,
    order: sortOrder.safeParse(query.get('order')).data ?? ARTICLE_SORTS[sort],
  }
}

/** The same as it stands in an address, without what goes without saying. */
export function articleAddress({ search, language, state, who, sort, order }: ArticleQuery): URLSearchParams {
  return new URLSearchParams({
    ...(search !== '' && { search }),
    ...(language !== '' && { language }),
    ...(state !== undefined && { state }),
    ...(who !== '' && { who }),
    ...(sort !== 'created' && { sort }),
    ...(order !== ARTICLE_SORTS[sort] && { order }),
  })
}

/** Does it leave articles out? */
export function isNarrowed({ search, language, state, who }: ArticleQuery): boolean {
  return search !== '' || language !== '' || state !== undefined || who !== ''
}
