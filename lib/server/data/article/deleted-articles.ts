import * as z from 'zod'
import { fail, ok, type Result } from '@/lib/core/result'
import type { DeletedArticle } from '@/lib/schema/article-list'
import { decodeCursor, encodeCursor } from '@/lib/server/data/cursor'
import { instantOf, personOf } from '@/lib/server/data/json'
import { scope } from '@/lib/server/data/scope/scope'
import { sql } from '@/lib/server/db/sql'
import { dbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import type { ReadGrant } from '@/lib/server/grants/grant'
import type { ArticlePage } from './list-articles'

/** How long a deleted article can be restored (docs/design-rules.md, rule 13). */
export const KEPT_FOR_MS = 30 * 24 * 60 * 60 * 1000

/** Where a page of the list ends. */
const positionSchema = z.tuple([z.iso.datetime(), z.uuid()])

type Row = Omit<DeletedArticle, 'restorableUntil'>

/** A page of the articles that the actor can restore, last deleted first. */
export async function listDeletedArticles(
  grant: ReadGrant<'article:delete'>,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
  now = new Date(),
): Promise<Result<ArticlePage<DeletedArticle>>> {
  const after = cursor === undefined ? undefined : decodeCursor(positionSchema, cursor)
  if (cursor !== undefined && !after) {
    return fail('invalid', 'This cursor is not valid. Start from the first page.', { field: 'cursor' })
  }
  const rows = await dbOf(grant).$queryRaw<{ article: Row }[]>`
    SELECT json_build_object('id', p.id, 'revision', p.revision, 'title', p.title, 'language', p.language,
      'direction', p.direction, 'createdBy', ${personOf(sql`p."createdById"`)},
      'deletedAt', ${instantOf(sql`p."deletedAt"`)}, 'deletedBy', (
        SELECT ${personOf(sql`e."memberId"`)} FROM "Event" e
        WHERE e."workspaceId" = p."workspaceId" AND e."subjectId" = p.id AND e.action = 'article.delete'
        ORDER BY e.sequence DESC LIMIT 1
      )) AS article
    FROM "Article" p
    WHERE p."workspaceId" = ${WORKSPACE}::uuid AND ${scope(grant, 'article').sql}
      AND p."deletedAt" >= ${new Date(now.getTime() - KEPT_FOR_MS)}
      AND ${after ? sql`(p."deletedAt", p.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`TRUE`}
    ORDER BY p."deletedAt" DESC, p.id DESC LIMIT ${limit + 1}`
  const items = rows.slice(0, limit).map(({ article }): DeletedArticle => {
    const until = new Date(new Date(article.deletedAt).getTime() + KEPT_FOR_MS)
    return { ...article, restorableUntil: until.toISOString() }
  })
  const last = items.at(-1)
  return ok({
    items,
    nextCursor: rows.length > limit && last ? encodeCursor([last.deletedAt, last.id]) : null,
  })
}
