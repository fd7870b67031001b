import { z } from 'zod'
import type { Permission } from '@/lib/core/permissions/permissions'
import { fail, ok, type Result } from '@/lib/core/result'
import type { SourceView } from '@/lib/schema/claim'
import type { SourceWhereInput } from '@/lib/server/db/generated/models'
import { dbOf } from '@/lib/server/grants/db-of'
import { extend, type AnyWriteGrant, type ReadGrant } from '@/lib/server/grants/grant'
import { sourceSelect } from '@/lib/server/data/claim/claim-selects'
import { toSourceView } from '@/lib/server/data/claim/claim-views'
import { decodeCursor, encodeCursor } from '@/lib/server/data/cursor'
import { scope } from '@/lib/server/data/scope/scope'
import { lockNames } from '@/lib/server/data/lock-names'
import { containing } from '@/lib/server/data/containing'

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
  const rows = await dbOf(grant).source.findMany({
    where: {
      AND: [
        sourcesOf(grant),
        search ? matching(search) : {},
        after === undefined ? {} : { id: { lt: after } },
      ],
    },
    select: sourceSelect,
    orderBy: { id: 'desc' },
    take: limit + 1,
  })
  const items = rows.slice(0, limit).map(toSourceView)
  const last = items.at(-1)
  return ok({ items, nextCursor: rows.length > limit && last ? encodeCursor(last.id) : null })
}

function matching(search: string): SourceWhereInput {
  const like = containing(search)
  return { OR: [{ title: like }, { url: like }, { author: like }, { publisher: like }] }
}

export type StoredSource = { view: SourceView; ownerId: string }

/** The live sources that the actor may see, whatever the grant was given for. */
function sourcesOf(grant: ReadGrant<Permission>): SourceWhereInput {
  return { AND: [{ deletedAt: null }, scope(extend(grant, 'source:read'), 'source').where] }
}

/** A source that the actor may see. */
export async function findSource(
  grant: ReadGrant<Permission>,
  id: string,
): Promise<StoredSource | undefined> {
  const row = await dbOf(grant).source.findFirst({
    where: { AND: [sourcesOf(grant), { id }] },
    select: { ...sourceSelect, createdById: true },
  })
  if (!row) return undefined
  const { createdById: ownerId, ...rest } = row
  return { view: toSourceView(rest), ownerId }
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
  const source = await dbOf(grant).source.findFirst({
    where: { AND: [sourcesOf(grant), { normalizedUrl }] },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
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
    where: { id, revision, deletedAt: null },
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
