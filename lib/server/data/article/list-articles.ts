import { foundPassage as passageIn } from '@/lib/core/text/found-passage'
import { ok, type Result } from '@/lib/core/result'
import type { ArticleSort, ArticleState, ArticleSummary, SortOrder } from '@/lib/schema/article-list'
import { readable } from '@/lib/server/data/scope/covered'
import { dayOf, instantOf, personOf } from '@/lib/server/data/json'
import { sql, type Sql } from '@/lib/server/db/sql'
import { dbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import type { ReadGrant } from '@/lib/server/grants/grant'
import { articleOrder, isOrderOfWork } from './article-order'
import { articleWork } from './article-work'
import { foundPassage, HIT_END, HIT_START, holdsInArticle } from './search-articles'

export type ArticleFilter = {
  search?: string | undefined
  language?: string | undefined
  state?: ArticleState | undefined
  /** Imported by this member, or annotated by them as far as the reader may see. */
  memberId?: string | undefined
  sort?: ArticleSort | undefined
  order?: SortOrder | undefined
  cursor?: string | undefined
  limit: number
}

export type ArticlePage<Item> = { items: Item[]; nextCursor: string | null }

/** A page of the workspace's articles, newest first unless sorted otherwise. */
export async function listArticles(
  grant: ReadGrant<'article:read'>,
  filter: ArticleFilter,
): Promise<Result<ArticlePage<ArticleSummary>>> {
  const order = articleOrder(filter)
  if (!order.ok) return order
  const { limit, search, sort, state } = filter
  const { key, orderBy, after, cursorAt } = order.value
  const work = articleWork(grant)
  const rows = await dbOf(grant).$queryRaw<Row[]>`
    SELECT k.key, ${summaryJson} AS article, ${foundPassage(search)} AS found
    FROM (
      SELECT p.id, ${key} AS key, row_number() OVER (ORDER BY ${orderBy}) AS place
      FROM "Article" p ${isOrderOfWork(sort) || state !== undefined ? work : sql``}
      WHERE p."workspaceId" = ${WORKSPACE}::uuid AND p."deletedAt" IS NULL AND ${matching(grant, filter)} AND ${after}
      ORDER BY ${orderBy} LIMIT ${limit + 1}
    ) k
    CROSS JOIN LATERAL (SELECT * FROM "Article" WHERE id = k.id OFFSET 0) p
    CROSS JOIN LATERAL (
      SELECT "wordCount", "sentenceCount" FROM "ArticleVersion" WHERE id = p."currentVersionId" OFFSET 0
    ) n
    ${work}
    ORDER BY k.place`
  const items = rows.slice(0, limit).map((row) => toSummary(row, search))
  const last = rows.at(limit - 1)
  const nextCursor = rows.length > limit && last ? cursorAt({ key: last.key, id: last.article.id }) : null
  return ok({ items, nextCursor })
}

const summaryJson = sql`json_build_object(
  'id', p.id, 'revision', p.revision, 'title', p.title, 'author', p.author, 'publisher', p.publisher, 'url', p.url,
  'publishedOn', ${dayOf(sql`p."publishedOn"`)}, 'language', p.language, 'direction', p.direction,
  'createdAt', ${instantOf(sql`p."createdAt"`)}, 'createdBy', ${personOf(sql`p."createdById"`)},
  'wordCount', n."wordCount", 'sentenceCount', n."sentenceCount", 'state', w.state,
  'annotationCount', w."annotationCount", 'claimCount', w."claimCount", 'approvedCount', w."approvedCount",
  'inReviewCount', w."inReviewCount", 'changesRequestedCount', w."changesRequestedCount",
  'people', coalesce((SELECT json_agg(${personOf(sql`who.id`)}) FROM unnest(w.people) who(id)), '[]'::json),
  'changedAt', ${instantOf(sql`greatest(p."updatedAt", w."annotatedAt")`)}
)`

type Row = {
  key: string
  article: ArticleSummary
  found: { text: string; passage: string | null } | null
}

function toSummary({ article, found }: Row, search = ''): ArticleSummary {
  const people = article.people.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const marks = { start: HIT_START, end: HIT_END }
  const hit = found === null ? undefined : passageIn(found.text, found.passage, { search, marks })
  return { ...article, people, ...(hit && { hit }) }
}

function matching(
  grant: ReadGrant<'article:read'>,
  { search, language, state, memberId }: ArticleFilter,
): Sql {
  const conditions = [
    [holdsInArticle(search)],
    language === undefined ? [] : [sql`p.language = ${language}`],
    state === undefined ? [] : [sql`w.state = ${state}`],
    memberId === undefined ? [] : [touchedBy(grant, memberId)],
  ].flat()
  return conditions.reduce((all, one) => sql`${all} AND ${one}`)
}

function touchedBy(grant: ReadGrant<'article:read'>, memberId: string): Sql {
  return sql`(p."createdById" = ${memberId}::uuid OR EXISTS (
    SELECT FROM (SELECT * FROM "Annotation" WHERE "articleId" = p.id OFFSET 0) a
    WHERE a."memberId" = ${memberId}::uuid AND ${readable(grant).annotation}
  ))`
}

/** How many articles the list has; no more than `most`. */
export async function countArticles(grant: ReadGrant<'article:read'>, most: number): Promise<number> {
  const [row] = await dbOf(grant).$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT FROM "Article" p WHERE p."workspaceId" = ${WORKSPACE}::uuid AND p."deletedAt" IS NULL LIMIT ${most}
    ) o`
  return row?.count ?? 0
}
