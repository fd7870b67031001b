import * as z from 'zod'
import type { VerdictStatus } from '@/lib/schema/verdict-status'
import { fail, ok, type Result } from '@/lib/core/result'
import { CLAIM_SORTS, type ClaimSort, type ClaimSummary, type ClaimView } from '@/lib/schema/claim'
import { sql, type Sql } from '@/lib/server/db/sql'
import { dbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import { extend, notFound, type ReadGrant, type WriteGrant } from '@/lib/server/grants/grant'
import type { Permission } from '@/lib/core/permissions/permissions'
import { LIVE_ARTICLE } from './claim-json'
import { claimDigest } from './claim-matches'
import { readable, type Covered } from '@/lib/server/data/scope/covered'
import { claimsAt, readClaims, readClaimSummaries } from './read-claims'
import { decodeCursor, encodeCursor } from '@/lib/server/data/cursor'
import { approvedClaim } from '@/lib/server/data/scope/entity-facts'
import { scope } from '@/lib/server/data/scope/scope'
import { holding } from '@/lib/server/data/holding'
import { byCount, byId, byWords, listOrder, type SortKey } from '@/lib/server/data/list-order'

/** `open`: no verdict on it is approved. A verdict's status: one that the reader may see has it. */
export type ClaimFilter = {
  search?: string | undefined
  status?: 'open' | VerdictStatus | undefined
  /** Added by this member, or with work of theirs on it, as far as the reader may see. */
  memberId?: string | undefined
  sort?: ClaimSort | undefined
  order?: 'asc' | 'desc' | undefined
  cursor?: string | undefined
  limit: number
}

type ClaimPage<Item> = { items: Item[]; nextCursor: string | null }

/** A page of the claim library, newest first unless sorted otherwise. */
export async function listClaims(
  grant: ReadGrant<'claim:read'>,
  { search, status, memberId, sort = 'created', order, cursor, limit }: ClaimFilter,
): Promise<Result<ClaimPage<ClaimSummary>>> {
  const covered = readable(grant)
  const direction = order ?? CLAIM_SORTS[sort]
  const ordered = listOrder(sortKeys(covered)[sort], { id: sql`c.id`, name: sort, direction, cursor })
  if (!ordered.ok) return ordered
  const { key, orderBy, after, cursorAt } = ordered.value
  const rows = await readClaimSummaries(
    grant,
    sql`
      SELECT c.id, ${key} AS key, row_number() OVER (ORDER BY ${orderBy}) AS place FROM "Claim" c
      WHERE ${visible(grant)} AND ${holding(search, [sql`c.text`, sql`c.speaker`])} AND ${after}
        AND ${status === undefined ? sql`TRUE` : withStatus(status, covered)}
        AND ${memberId === undefined ? sql`TRUE` : workedOnBy(memberId, covered)}
      ORDER BY ${orderBy} LIMIT ${limit + 1}`,
  )
  const last = rows.at(limit - 1)
  return ok({
    items: rows.slice(0, limit).map(({ claim }) => claim),
    nextCursor: rows.length > limit && last ? cursorAt(last) : null,
  })
}

/** Ids are made in the order of time and sort so. */
function sortKeys({ annotation }: Covered): Record<ClaimSort, SortKey> {
  return {
    created: byId(sql`c.id`),
    text: byWords(sql`c.text`),
    occurrences: byCount(sql`(
      SELECT count(*) FROM (SELECT * FROM "Annotation" WHERE "claimId" = c.id OFFSET 0) a ${LIVE_ARTICLE}
      WHERE ${annotation}
    )`),
  }
}

function workedOnBy(memberId: string, { annotation, evidence, verdict }: Covered): Sql {
  return sql`(c."createdById" = ${memberId}::uuid
    OR EXISTS (SELECT FROM "Annotation" a WHERE a."claimId" = c.id AND a."memberId" = ${memberId}::uuid AND ${annotation} OFFSET 0)
    OR EXISTS (SELECT FROM "Evidence" e WHERE e."claimId" = c.id AND e."memberId" = ${memberId}::uuid AND ${evidence} OFFSET 0)
    OR EXISTS (SELECT FROM "Verdict" d WHERE d."claimId" = c.id AND d."memberId" = ${memberId}::uuid AND ${verdict} OFFSET 0))`
}

/** How many claims that the actor may see have no approved verdict; no more than `most`. */
export async function countOpenClaims(grant: ReadGrant<'claim:read'>, most: number): Promise<number> {
  const [row] = await dbOf(grant).$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT FROM "Claim" c WHERE c."workspaceId" = ${WORKSPACE}::uuid AND ${visible(grant)} AND NOT ${approvedClaim}
      LIMIT ${most}
    ) o`
  return row?.count ?? 0
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
