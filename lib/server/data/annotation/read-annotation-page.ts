import * as z from 'zod'
import { dbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import type { ReadGrant } from '@/lib/server/grants/grant'
import { createByteCache } from '@/lib/core/byte-cache'
import { sql } from '@/lib/server/db/sql'
import { annotationNames, annotationRow, annotationView } from './annotation-json'
import { listRevision } from './list-revision'
import { scope } from '@/lib/server/data/scope/scope'
import { decodeCursor, encodeCursor } from '@/lib/server/data/cursor'
import { fail, ok, type Result } from '@/lib/core/result'

/** A page of an article's annotations, serialised, and the tag under which a reader may keep it. */
export type AnnotationPage = { bytes: Uint8Array<ArrayBuffer>; etag: string }

type Page = { cursor?: string | undefined; limit: number }
type Entry = { revision: number; bytes: Uint8Array<ArrayBuffer> }

const pages = createByteCache<Entry>(64 * 1024 * 1024, ({ bytes }) => bytes.byteLength)

/**
 * A page of the annotations that the grant covers, in text order, as JSON. PostgreSQL writes the JSON and it is sent
 * as it is; the bytes are cached until the reader's list has a new revision, so that asking again costs one small
 * query. Fails when the workspace has no such article.
 */
export async function readAnnotationPage(
  grant: ReadGrant<'annotation:read'>,
  articleId: string,
  page: Page,
): Promise<Result<AnnotationPage>> {
  const after = page.cursor === undefined ? FIRST : decodeCursor(positionSchema, page.cursor)
  if (!after)
    return fail('invalid', 'This cursor is not valid. Start from the first page.', { field: 'cursor' })
  const { key: scopeKey } = scope(grant, 'annotation')
  const key = `${grant.workspaceId} ${articleId} ${scopeKey} ${String(page.limit)} ${page.cursor ?? ''}`
  const kept = pages.get(key)
  if (kept && kept.revision === (await readRevision(grant, articleId))) return ok(asPage(kept, scopeKey))
  const read = await queryPage(grant, articleId, { after, limit: page.limit })
  if (!read) return fail('not_found', 'This article was not found.')
  pages.set(key, read)
  return ok(asPage(read, scopeKey))
}

function asPage({ revision, bytes }: Entry, scopeKey: string): AnnotationPage {
  return { bytes, etag: `"${String(revision)}.${scopeKey}"` }
}

async function readRevision(
  grant: ReadGrant<'annotation:read'>,
  articleId: string,
): Promise<number | undefined> {
  const [article] = await dbOf(grant).$queryRaw<{ revision: number }[]>`
    SELECT ${listRevision(grant, sql`p.id`)} AS revision FROM "Article" p
    WHERE id = ${articleId}::uuid AND "workspaceId" = ${WORKSPACE}::uuid AND "deletedAt" IS NULL`
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

async function queryPage(
  grant: ReadGrant<'annotation:read'>,
  articleId: string,
  { after: [start, end, id], limit }: { after: Position; limit: number },
): Promise<Entry | undefined> {
  const [row] = await dbOf(grant).$queryRaw<Row[]>`
    WITH article AS (
      SELECT id, "currentVersionId" FROM "Article"
      WHERE id = ${articleId}::uuid AND "workspaceId" = ${WORKSPACE}::uuid AND "deletedAt" IS NULL
    ), found AS (
      SELECT ${annotationRow},
        coalesce(n.start, ${LAST_OFFSET}) AS "orderStart", coalesce(n."end", ${LAST_OFFSET}) AS "orderEnd"
      FROM article
      JOIN "Anchor" n ON n."versionId" = article."currentVersionId"
      JOIN "Annotation" a ON a.id = n."annotationId" AND a."deletedAt" IS NULL
      WHERE ${scope(grant, 'annotation').sql}
    ), covered AS (
      SELECT * FROM found
      WHERE ("orderStart", "orderEnd", id) > (${start}::int, ${end}::int, ${id}::uuid)
      ORDER BY "orderStart", "orderEnd", id LIMIT ${limit + 1}
    ), shown AS (
      SELECT * FROM covered ORDER BY "orderStart", "orderEnd", id LIMIT ${limit}
    ), last AS (
      SELECT * FROM shown ORDER BY "orderStart" DESC, "orderEnd" DESC, id DESC LIMIT 1
    )
    SELECT ${listRevision(grant, sql`article.id`)} AS revision,
      coalesce((
        SELECT json_agg(view) FROM (
          SELECT ${annotationView} FROM shown s ${annotationNames} ORDER BY s."orderStart", s."orderEnd", s.id
        ) view
      ), '[]'::json)::text AS items,
      (SELECT count(*) FROM covered) > ${limit} AS more,
      last."orderStart" AS "lastStart", last."orderEnd" AS "lastEnd", last.id AS "lastId"
    FROM article LEFT JOIN last ON true`
  if (!row) return undefined
  const { revision, items, more, lastStart, lastEnd, lastId } = row
  const nextCursor = more ? encodeCursor([lastStart, lastEnd, lastId]) : null
  const json = `{"items":${items},"nextCursor":${JSON.stringify(nextCursor)},"revision":${String(revision)}}`
  return { revision, bytes: new TextEncoder().encode(json) }
}
