import { z } from 'zod'
import type { VerdictStatus } from '@/lib/schema/verdict-status'
import { fail, ok, type Result } from '@/lib/core/result'
import type { ClaimSummary, ClaimView } from '@/lib/schema/claim'
import { sql, type Sql } from '@/lib/server/db/sql'
import { dbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import { extend, notFound, type ReadGrant, type WriteGrant } from '@/lib/server/grants/grant'
import type { Permission } from '@/lib/core/permissions/permissions'
import { claimDigest } from './claim-matches'
import { readable, type Covered } from './covered'
import { claimsAt, readClaims, readClaimSummaries } from './read-claims'
import { decodeCursor, encodeCursor } from '@/lib/server/data/cursor'
import { approvedClaim } from '@/lib/server/data/scope/entity-facts'
import { scope } from '@/lib/server/data/scope/scope'
import { holding } from '@/lib/server/data/holding'

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
  const found = await readClaimSummaries(
    grant,
    sql`
      SELECT c.id FROM "Claim" c
      WHERE ${visible(grant)} AND ${holding(search, [sql`c.text`, sql`c.speaker`])} AND ${after.value}
        AND ${status === undefined ? sql`TRUE` : withStatus(status, readable(grant))}
      ORDER BY c.id DESC LIMIT ${limit + 1}`,
  )
  return ok(asPage(found, limit))
}

/** A page of the claims that occur in an article at annotations the actor may see, each as `findClaim` gives it. */
export async function listArticleClaims(
  grant: ReadGrant<'claim:read'>,
  articleId: string,
  { cursor, limit }: Pick<ClaimFilter, 'cursor' | 'limit'>,
): Promise<Result<ClaimPage<ClaimView>>> {
  const after = olderThan(cursor)
  if (!after.ok) return after
  if (
    !(await dbOf(grant).article.findFirst({
      where: { id: articleId, deletedAt: null },
      select: { id: true },
    }))
  )
    return notFound('article')
  const here = sql`
    SELECT DISTINCT a."claimId" AS id FROM "Annotation" a
    WHERE a."articleId" = ${articleId}::uuid AND a."claimId" IS NOT NULL AND ${readable(grant).annotation}`
  const found = await readClaims(
    grant,
    sql`SELECT c.id ${claimsAt(here)} WHERE ${visible(grant)} AND ${after.value}
      ORDER BY c.id DESC LIMIT ${limit + 1}`,
  )
  return ok(asPage(found, limit))
}

function olderThan(cursor: string | undefined): Result<Sql> {
  if (cursor === undefined) return ok(sql`TRUE`)
  const after = decodeCursor(z.uuid(), cursor)
  if (after !== undefined) return ok(sql`c.id < ${after}::uuid`)
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
  const keys = sql`SELECT c.id FROM "Claim" c WHERE c.id = ${id}::uuid AND ${visible(grant)}`
  const [claim] = await readClaims(grant, keys)
  return claim
}

/** The live claim of this wording that the actor may see, if there is one. */
export async function findClaimWorded(
  grant: ReadGrant<Permission>,
  text: string,
): Promise<string | undefined> {
  const [claim] = await dbOf(grant).$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "Claim" c WHERE c."workspaceId" = ${WORKSPACE}::uuid
      AND c.key = ${claimDigest(text)} AND ${visible(grant)} ORDER BY c.id LIMIT 1`
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

/** Is a claim `c` alive and one that the actor may see, whatever the grant was given for? */
function visible(grant: ReadGrant<Permission>): Sql {
  return sql`c."workspaceId" = ${WORKSPACE}::uuid AND c."deletedAt" IS NULL
    AND ${scope(extend(grant, 'claim:read'), 'claim').sql}`
}

function withStatus(status: 'open' | VerdictStatus, { verdict }: Covered): Sql {
  if (status === 'open') return sql`NOT ${approvedClaim}`
  return sql`EXISTS (
    SELECT FROM "Verdict" d WHERE d."claimId" = c.id AND ${verdict} AND d.status = ${status}::"VerdictStatus" OFFSET 0
  )`
}
