import { z } from 'zod'
import type { Permission } from '@/lib/core/permissions/permissions'
import { fail, ok, type Result } from '@/lib/core/result'
import type { SourceView } from '@/lib/schema/claim'
import type { SourceWhereInput } from '@/lib/server/db/generated/models'
import type { AnyWriteGrant, ReadGrant } from '@/lib/server/grants/grant'
import { sourceSelect } from '@/lib/server/data/claim/claim-selects'
import { toSourceView } from '@/lib/server/data/claim/claim-views'
import { decodeCursor, encodeCursor } from '@/lib/server/data/cursor'
import { APPROVED_EVIDENCE, withinReach } from '@/lib/server/data/reach'
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
    return fail('invalid', 'This cursor is not one of ours. Start from the first page.', { field: 'cursor' })
  }
  const { db, workspaceId, actor } = grant
  const rows = await db.source.findMany({
    where: {
      AND: [
        { workspaceId, deletedAt: null },
        withinReach<SourceWhereInput>(grant, {
          own: { createdById: actor.memberId },
          approved: { evidence: { some: { AND: [{ deletedAt: null }, APPROVED_EVIDENCE] } } },
        }),
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

export async function findSource(
  { db, workspaceId }: ReadGrant<Permission>,
  id: string,
): Promise<StoredSource | undefined> {
  const row = await db.source.findFirst({
    where: { workspaceId, id, deletedAt: null },
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

export async function findSourceAt(
  { db, workspaceId }: ReadGrant<Permission>,
  normalizedUrl: string,
): Promise<string | undefined> {
  const source = await db.source.findFirst({
    where: { workspaceId, normalizedUrl, deletedAt: null },
    select: { id: true },
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

export async function insertSource(
  { db, workspaceId, actor }: AnyWriteGrant,
  fields: SourceFields,
): Promise<string> {
  const { id } = await db.source.create({
    data: { ...withDates(fields), workspaceId, createdById: actor.memberId },
    select: { id: true },
  })
  return id
}

/** Changes a source if nobody has since `revision`; answers whether it did. */
export async function saveSource(
  { db, workspaceId }: AnyWriteGrant,
  { id, revision }: { id: string; revision: number },
  fields: Partial<SourceFields>,
): Promise<boolean> {
  const { count } = await db.source.updateMany({
    where: { workspaceId, id, revision, deletedAt: null },
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
