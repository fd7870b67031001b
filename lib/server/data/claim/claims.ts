import { z } from 'zod'
import type { VerdictStatus } from '@/lib/schema/verdict-status'
import { fail, ok, type Result } from '@/lib/core/result'
import type { ClaimSummary, ClaimView } from '@/lib/schema/claim'
import type { ClaimWhereInput } from '@/lib/server/db/generated/models'
import { dbOf } from '@/lib/server/grants/db-of'
import { extend, notFound, type ReadGrant, type WriteGrant } from '@/lib/server/grants/grant'
import type { Permission } from '@/lib/core/permissions/permissions'
import { claimDigest } from './claim-matches'
import { claimSelect, claimSummarySelect, readable, type Readable } from './claim-selects'
import { toClaimSummary, toClaimView } from './claim-views'
import { decodeCursor, encodeCursor } from '@/lib/server/data/cursor'
import { APPROVED_CLAIM } from '@/lib/server/data/scope/entity-facts'
import { scope } from '@/lib/server/data/scope/scope'
import { containing } from '@/lib/server/data/containing'

/** `open`: no verdict on it is approved. A verdict's status: one that the reader may see has it. */
export type ClaimFilter = {
  search?: string | undefined
  status?: 'open' | VerdictStatus | undefined
  cursor?: string | undefined
  limit: number
}

type ClaimPage<Item> = { items: Item[]; nextCursor: string | null }

/** A page of the claim library, newest first. Ids are made in the order of time and sort so. */
export async function listClaims(
  grant: ReadGrant<'claim:read'>,
  { search, status, cursor, limit }: ClaimFilter,
): Promise<Result<ClaimPage<ClaimSummary>>> {
  const after = olderThan(cursor)
  if (!after.ok) return after
  const within = readable(grant)
  const rows = await dbOf(grant).claim.findMany({
    where: {
      AND: [
        claimsOf(grant),
        search ? { OR: [{ text: containing(search) }, { speaker: containing(search) }] } : {},
        status === undefined ? {} : withStatus(status, within),
        after.value,
      ],
    },
    select: claimSummarySelect(within),
    orderBy: { id: 'desc' },
    take: limit + 1,
  })
  return ok(asPage(rows.map(toClaimSummary), limit))
}

/** A page of the claims that occur in an article at annotations the actor may see, each as `findClaim` gives it. */
export async function listArticleClaims(
  grant: ReadGrant<'claim:read'>,
  articleId: string,
  { cursor, limit }: Pick<ClaimFilter, 'cursor' | 'limit'>,
): Promise<Result<ClaimPage<ClaimView>>> {
  const db = dbOf(grant)
  const { actor } = grant
  const after = olderThan(cursor)
  if (!after.ok) return after
  if (
    !(await db.article.findFirst({
      where: { id: articleId, deletedAt: null },
      select: { id: true },
    }))
  )
    return notFound('article')
  const within = readable(grant)
  const here = { annotations: { some: { AND: [within.annotation, { articleId }] } } }
  const rows = await db.claim.findMany({
    where: { AND: [claimsOf(grant), here, after.value] },
    select: claimSelect(within),
    orderBy: { id: 'desc' },
    take: limit + 1,
  })
  return ok(
    asPage(
      rows.map((row) => toClaimView(row, actor)),
      limit,
    ),
  )
}

function olderThan(cursor: string | undefined): Result<ClaimWhereInput> {
  if (cursor === undefined) return ok({})
  const after = decodeCursor(z.uuid(), cursor)
  if (after !== undefined) return ok({ id: { lt: after } })
  return fail('invalid', 'This cursor is not valid. Start from the first page.', { field: 'cursor' })
}

/** One row more than the limit was asked for, to know whether there is a next page. */
function asPage<Item extends { id: string }>(rows: Item[], limit: number): ClaimPage<Item> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? encodeCursor(last.id) : null }
}

/** A claim with all that the actor may see of it. */
export async function findClaim(grant: ReadGrant<Permission>, id: string): Promise<ClaimView | undefined> {
  const row = await dbOf(grant).claim.findFirst({
    where: { AND: [claimsOf(grant), { id }] },
    select: claimSelect(readable(grant)),
  })
  return row ? toClaimView(row, grant.actor) : undefined
}

/** The live claim of this wording that the actor may see, if there is one. */
export async function findClaimWorded(
  grant: ReadGrant<Permission>,
  text: string,
): Promise<string | undefined> {
  const claim = await dbOf(grant).claim.findFirst({
    where: { AND: [claimsOf(grant), { key: claimDigest(text) }] },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return claim?.id
}

export type ClaimFields = { text: string; speaker?: string | null; saidOn?: string | null }

export async function insertClaim(grant: WriteGrant<'claim:create'>, fields: ClaimFields): Promise<string> {
  const { workspaceId, actor } = grant
  const { id } = await dbOf(grant).claim.create({
    data: {
      ...columnsOf(fields),
      text: fields.text,
      key: claimDigest(fields.text),
      workspaceId,
      createdById: actor.memberId,
    },
    select: { id: true },
  })
  return id
}

/** Changes a claim if nobody has since `revision`; answers whether it did. */
export async function saveClaim(
  grant: WriteGrant<'claim:update'>,
  { id, revision }: { id: string; revision: number },
  fields: Partial<ClaimFields>,
): Promise<boolean> {
  const { count } = await dbOf(grant).claim.updateMany({
    where: { id, revision, deletedAt: null },
    data: {
      ...columnsOf(fields),
      ...(fields.text !== undefined && { text: fields.text, key: claimDigest(fields.text) }),
      revision: { increment: 1 },
    },
  })
  return count === 1
}

function columnsOf({ speaker, saidOn }: Partial<ClaimFields>) {
  return {
    ...(speaker !== undefined && { speaker }),
    ...(saidOn !== undefined && { saidOn: saidOn === null ? null : new Date(saidOn) }),
  }
}

/** The live claims that the actor may see, whatever the grant was given for. */
function claimsOf(grant: ReadGrant<Permission>): ClaimWhereInput {
  return { AND: [{ deletedAt: null }, scope(extend(grant, 'claim:read'), 'claim').where] }
}

function withStatus(status: 'open' | VerdictStatus, { verdict }: Readable): ClaimWhereInput {
  if (status === 'open') return { NOT: APPROVED_CLAIM }
  return { verdicts: { some: { AND: [verdict, { status }] } } }
}
