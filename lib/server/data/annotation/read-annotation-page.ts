import { z } from 'zod'
import type { ReadGrant } from '@/lib/server/grants/grant'
import { createByteCache } from '@/lib/core/byte-cache'
import { annotationNames, annotationRow, annotationView } from './annotation-json'
import { decodeCursor, encodeCursor } from '@/lib/server/data/cursor'
import { fail, ok, type Result } from '@/lib/core/result'

/** A page of an article's annotations, serialised, and the tag under which a reader may keep it. */
export type AnnotationPage = { bytes: Uint8Array<ArrayBuffer>; etag: string }

type Page = { cursor?: string | undefined; limit: number }
type Entry = { revision: number; bytes: Uint8Array<ArrayBuffer> }

const pages = createByteCache<Entry>(64 * 1024 * 1024, ({ bytes }) => bytes.byteLength)

/**
 * A page of the annotations that the grant reaches, in text order, as JSON. PostgreSQL writes the JSON and it is sent
 * as it is; the bytes are kept for as long as the article's annotation revision stands, so that a reader who asks
 * again costs one small query. Nothing when there is no such article.
 */
export async function readAnnotationPage(
  grant: ReadGrant<'annotation:read'>,
  articleId: string,
  page: Page,
): Promise<Result<AnnotationPage>> {
  const after = page.cursor === undefined ? FIRST : decodeCursor(positionSchema, page.cursor)
  if (!after)
    return fail('invalid', 'This cursor is not one of ours. Start from the first page.', { field: 'cursor' })
  const scope = scopeOf(grant)
  const key = `${grant.workspaceId} ${articleId} ${scope} ${String(page.limit)} ${page.cursor ?? ''}`
  const kept = pages.get(key)
  if (kept && kept.revision === (await readRevision(grant, articleId))) return ok(asPage(kept, scope))
  const read = await queryPage(grant, articleId, { after, limit: page.limit })
  if (!read) return fail('not_found', 'There is no such article here.')
  pages.set(key, read)
  return ok(asPage(read, scope))
}

function asPage({ revision, bytes }: Entry, scope: string): AnnotationPage {
  return { bytes, etag: `"${String(revision)}.${scope}"` }
}

/** Readers of one scope are shown the same rows. */
function scopeOf({ reach, actor }: ReadGrant<'annotation:read'>): string {
  return reach === 'any' || reach === 'approved' ? reach : `${reach}.${actor.memberId}`
}

async function readRevision(
  { db, workspaceId }: ReadGrant<'annotation:read'>,
  articleId: string,
): Promise<number | undefined> {
  const [article] = await db.$queryRaw<{ revision: number }[]>`
    SELECT "annotationRevision" AS revision FROM "Article"
    WHERE id = ${articleId}::uuid AND "workspaceId" = ${workspaceId}::uuid AND "deletedAt" IS NULL`
  return article?.revision
}

/** Where a page ends: the sort key of its last row. */
const positionSchema = z.tuple([z.int(), z.int(), z.uuid()])
type Position = z.infer<typeof positionSchema>
const FIRST: Position = [-1, -1, '00000000-0000-0000-0000-000000000000']
/** An orphan comes after everything that has a place. */
const LAST_OFFSET = 2_147_483_647

type Row = {
  revision: number
  items: string
  more: boolean
  lastStart: number | null
  lastEnd: number | null
  lastId: string | null
}

// Its rows are those of `withinReach`; the access tests hold it to `decide()`.
async function queryPage(
  { db, workspaceId, reach, actor }: ReadGrant<'annotation:read'>,
  articleId: string,
  { after: [start, end, id], limit }: { after: Position; limit: number },
): Promise<Entry | undefined> {
  const [row] = await db.$queryRaw<Row[]>`
    WITH article AS (
      SELECT id, "annotationRevision", "currentVersionId" FROM "Article"
      WHERE id = ${articleId}::uuid AND "workspaceId" = ${workspaceId}::uuid AND "deletedAt" IS NULL
    ), found AS (
      SELECT ${annotationRow},
        coalesce(n.start, ${LAST_OFFSET}) AS "orderStart", coalesce(n."end", ${LAST_OFFSET}) AS "orderEnd"
      FROM article
      JOIN "Anchor" n ON n."versionId" = article."currentVersionId"
      JOIN "Annotation" a ON a.id = n."annotationId" AND a."deletedAt" IS NULL
    ), reached AS (
      SELECT * FROM found
      WHERE ("orderStart", "orderEnd", id) > (${start}::int, ${end}::int, ${id}::uuid)
        AND CASE ${reach}
          WHEN 'any' THEN true
          WHEN 'approved' THEN approved
          WHEN 'own' THEN "memberId" = ${actor.memberId}::uuid
          WHEN 'own_or_approved' THEN approved OR "memberId" = ${actor.memberId}::uuid
          ELSE false END
      ORDER BY "orderStart", "orderEnd", id LIMIT ${limit + 1}
    ), shown AS (
      SELECT * FROM reached ORDER BY "orderStart", "orderEnd", id LIMIT ${limit}
    ), last AS (
      SELECT * FROM shown ORDER BY "orderStart" DESC, "orderEnd" DESC, id DESC LIMIT 1
    )
    SELECT article."annotationRevision" AS revision,
      coalesce((
        SELECT json_agg(view) FROM (
          SELECT ${annotationView} FROM shown s ${annotationNames} ORDER BY s."orderStart", s."orderEnd", s.id
        ) view
      ), '[]'::json)::text AS items,
      (SELECT count(*) FROM reached) > ${limit} AS more,
      last."orderStart" AS "lastStart", last."orderEnd" AS "lastEnd", last.id AS "lastId"
    FROM article LEFT JOIN last ON true`
  if (!row) return undefined
  const { revision, items, more, lastStart, lastEnd, lastId } = row
  const nextCursor = more ? encodeCursor([lastStart, lastEnd, lastId]) : null
  const json = `{"items":${items},"nextCursor":${JSON.stringify(nextCursor)},"revision":${String(revision)}}`
  return { revision, bytes: new TextEncoder().encode(json) }
}
