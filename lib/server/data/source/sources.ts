import * as z from 'zod'
import type { Permission } from '@/lib/core/permissions/permissions'
import { fail, ok, type Result } from '@/lib/core/result'
import type { SourceView } from '@/lib/schema/claim'
import { sql, type Sql } from '@/lib/server/db/sql'
import { dbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import { extend, type AnyWriteGrant, type ReadGrant } from '@/lib/server/grants/grant'
import { dayOf } from '@/lib/server/data/json'
import { decodeCursor, encodeCursor } from '@/lib/server/data/cursor'
import { scope } from '@/lib/server/data/scope/scope'
import { lockNames } from '@/lib/server/data/lock-names'
import { holding } from '@/lib/server/data/holding'

export type SourceFilter = { search?: string | undefined; cursor?: string | undefined; limit: number }

/** A page of the sources the actor may see, newest first. `search` looks in title, address, author and publisher. */
export async function listSources(
  grant: ReadGrant<'source:read'>,
  { search, cursor, limit }: SourceFilter,
): Promise<Result<{ items: SourceView[]; nextCursor: string | null }>> {
  const after = cursor === undefined ? undefined : decodeCursor(z.uuid(), cursor)
  if (cursor !== undefined && after === undefined) {
    return fail('invalid', 'This cursor is not valid. Start from the first page.', { field: 'cursor' })
  }
  const rows = await readSources(
    grant,
    sql`${holding(search, [sql`s.title`, sql`s.url`, sql`s.author`, sql`s.publisher`])}
      AND ${after === undefined ? sql`TRUE` : sql`s.id < ${after}::uuid`} ORDER BY s.id DESC LIMIT ${limit + 1}`,
  )
  const items = rows.slice(0, limit).map(({ ownerId: _, ...view }) => view)
  const last = items.at(-1)
  return ok({ items, nextCursor: rows.length > limit && last ? encodeCursor(last.id) : null })
}

export type StoredSource = { view: SourceView; ownerId: string }

type SourceRow = SourceView & { ownerId: string }

/** The live sources `s` that the actor may see, whatever the grant was given for. */
function readSources(
  grant: ReadGrant<Permission>,
  which: Sql,
  from: Sql = sql`"Source"`,
): Promise<SourceRow[]> {
  return dbOf(grant).$queryRaw<SourceRow[]>`
    SELECT s.id, s.revision, s.url, s.title, s.author, s.publisher, ${dayOf(sql`s."publishedOn"`)} AS "publishedOn",
      ${dayOf(sql`s."accessedOn"`)} AS "accessedOn", s."createdById" AS "ownerId"
    FROM ${from} s
    WHERE s."workspaceId" = ${WORKSPACE}::uuid AND ${scope(extend(grant, 'source:read'), 'source').sql}
      AND s."deletedAt" IS NULL AND ${which}`
}

/** A source that the actor may see. */
export async function findSource(
  grant: ReadGrant<Permission>,
  id: string,
): Promise<StoredSource | undefined> {
  const byId = sql`(SELECT * FROM "Source" WHERE id = ${id}::uuid OFFSET 0)`
  const [row] = await readSources(grant, sql`TRUE`, byId)
  if (!row) return undefined
  const { ownerId, ...view } = row
  return { view, ownerId }
}

/** Two who cite the same address at once share its source. Taken after any lock on claims. */
export function lockAddress(grant: AnyWriteGrant, normalizedUrl: string): Promise<void> {
  return lockNames(grant, [normalizedUrl])
}

/**
 * The source of this address that the actor may see, if there is one. Somebody else's that nobody has submitted work
 * on stays unknown; the actor gets one of their own beside it (docs/decisions/0011).
 */
export async function findSourceAt(
  grant: ReadGrant<Permission>,
  normalizedUrl: string,
): Promise<string | undefined> {
  const [source] = await readSources(grant, sql`s."normalizedUrl" = ${normalizedUrl} ORDER BY s.id LIMIT 1`)
  return source?.id
}

export type SourceFields = {
  url: string | null
  normalizedUrl: string | null
  title: string
  author?: string | null
  publisher?: string | null
  publishedOn?: string | null
  accessedOn?: string | null
}

export async function insertSource(grant: AnyWriteGrant, fields: SourceFields): Promise<string> {
  const { workspaceId, actor } = grant
  const { id } = await dbOf(grant).source.create({
    data: { ...withDates(fields), workspaceId, createdById: actor.memberId },
    select: { id: true },
  })
  return id
}

/** Changes a source if nobody has since `revision`; answers whether it did. */
export async function saveSource(
  grant: AnyWriteGrant,
  { id, revision }: { id: string; revision: number },
  fields: Partial<SourceFields>,
): Promise<boolean> {
  const { count } = await dbOf(grant).source.updateMany({
    // Deleting a source would change its revision too.
    where: { id, revision },
    data: { ...withDates(fields), revision: { increment: 1 } },
  })
  return count === 1
}

function withDates<Fields extends Partial<SourceFields>>({ publishedOn, accessedOn, ...fields }: Fields) {
  return {
    ...fields,
    ...(publishedOn !== undefined && { publishedOn: publishedOn === null ? null : new Date(publishedOn) }),
    ...(accessedOn !== undefined && { accessedOn: accessedOn === null ? null : new Date(accessedOn) }),
  }
}
