import * as z from 'zod'
import { decide } from '@/lib/core/permissions/decide'
import { dossierChanges } from '@/lib/core/review/dossier'
import { verdictFacts } from '@/lib/core/permissions/row-facts'
import type { VerdictStatus } from '@/lib/schema/verdict-status'
import { fail, ok, type Result } from '@/lib/core/result'
import type { ReviewItem, VerdictView } from '@/lib/schema/claim'
import { sql, type Sql } from '@/lib/server/db/sql'
import { dbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import type { ReadGrant } from '@/lib/server/grants/grant'
import { readClaims } from '@/lib/server/data/claim/read-claims'
import { readDossiers, readFrozenDossiers, type NamedDossier } from './dossiers'
import { decodeCursor, encodeCursor } from '@/lib/server/data/cursor'
import { holding } from '@/lib/server/data/holding'

export type ReviewFilter = {
  state: 'submitted' | 'decided'
  author?: string | undefined
  rating?: string | undefined
  article?: string | undefined
  claim?: string | undefined
  search?: string | undefined
  cursor?: string | undefined
  limit: number
}

const STATUSES: Record<ReviewFilter['state'], VerdictStatus[]> = {
  submitted: ['submitted'],
  decided: ['approved', 'changes_requested', 'rejected'],
}

/** Where a page ends: when its last verdict was submitted, and its id. */
const positionSchema = z.tuple([z.iso.datetime(), z.uuid()])

/** A page of the editors' queue: what was submitted, first come first; what was decided, latest first. */
export async function listReview(
  grant: ReadGrant<'review:read'>,
  filter: ReviewFilter,
): Promise<Result<{ items: ReviewItem[]; nextCursor: string | null }>> {
  const { cursor, limit } = filter
  const after = cursor === undefined ? undefined : decodeCursor(positionSchema, cursor)
  if (cursor !== undefined && !after) {
    return fail('invalid', 'This cursor is not valid. Start from the first page.', { field: 'cursor' })
  }
  const rows = await findVerdicts(grant, filter, after)
  const shown = rows.slice(0, limit)
  const claimIds = [...new Set(shown.map(({ claimId }) => claimId))]
  const claims = await readClaims(grant, sql`SELECT unnest(${claimIds}::uuid[]) AS id`)
  const claimById = new Map(claims.map((claim) => [claim.id, claim]))
  const ids = shown.map(({ id }) => id)
  const frozen = await readFrozenDossiers(grant, ids)
  // What was decided is read as it was decided.
  const current = await readDossiers(grant, filter.state === 'submitted' ? ids : [])
  const items = shown.flatMap(({ id, claimId }): ReviewItem[] => {
    const claim = claimById.get(claimId)
    const verdict = claim?.verdicts.find((one) => one.id === id)
    if (!claim || !verdict) return []
    const read = frozen.get(id)
    const now = current.get(id)
    const dossier = (read ?? now)?.hash ?? null
    return [
      { verdict, claim, mayDecide: mayDecide(grant, verdict), dossier, changed: changedSince(read, now) },
    ]
  })
  const last = shown.at(-1)
  const nextCursor =
    rows.length > limit && last ? encodeCursor([last.submittedAt.toISOString(), last.id]) : null
  return ok({ items, nextCursor })
}

function changedSince(
  before: NamedDossier | undefined,
  now: NamedDossier | undefined,
): ReviewItem['changed'] {
  if (!before || !now || before.hash === now.hash) return null
  return { dossier: now.hash, changes: dossierChanges(before.content, now.content) }
}

type Found = { id: string; claimId: string; submittedAt: Date }

/** One verdict more than the page holds, to know whether there is a next page. */
function findVerdicts(
  grant: ReadGrant<'review:read'>,
  filter: ReviewFilter,
  after: z.infer<typeof positionSchema> | undefined,
): Promise<Found[]> {
  const { state, limit } = filter
  const place = sql`(d."submittedAt", d.id)`
  const [beyond, order] =
    state === 'submitted'
      ? [sql`>`, sql`d."submittedAt" ASC, d.id ASC`]
      : [sql`<`, sql`d."submittedAt" DESC, d.id DESC`]
  return dbOf(grant).$queryRaw<Found[]>`
    SELECT d.id, d."claimId", d."submittedAt" FROM "Verdict" d
    CROSS JOIN LATERAL (SELECT * FROM "Claim" WHERE id = d."claimId" AND "deletedAt" IS NULL OFFSET 0) c
    WHERE d."workspaceId" = ${WORKSPACE}::uuid AND d."deletedAt" IS NULL
      AND d.status = ANY (${STATUSES[state]}::"VerdictStatus"[]) AND ${matching(filter)}
      AND ${after ? sql`${place} ${beyond} (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`TRUE`}
    ORDER BY ${order} LIMIT ${limit + 1}`
}

/** How many submitted verdicts wait for the actor to decide on; no more than `most`. */
export async function countToDecide(grant: ReadGrant<'review:read'>, most: number): Promise<number> {
  const [row] = await dbOf(grant).$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT FROM "Verdict" d
      CROSS JOIN LATERAL (SELECT * FROM "Claim" WHERE id = d."claimId" AND "deletedAt" IS NULL OFFSET 0) c
      WHERE d."workspaceId" = ${WORKSPACE}::uuid AND d."deletedAt" IS NULL AND d.status = 'submitted'
        AND d."memberId" <> ${grant.actor.memberId}::uuid AND d.origin->>'author' IS DISTINCT FROM ${grant.actor.name}
      LIMIT ${most}
    ) o`
  return row?.count ?? 0
}

function mayDecide({ actor }: ReadGrant<'review:read'>, verdict: VerdictView): boolean {
  if (verdict.origin?.author === actor.name) return false
  return verdict.status === 'submitted' && decide('verdict:decide', actor, verdictFacts(verdict))
}

function matching({ author, rating, article, claim, search }: ReviewFilter): Sql {
  const conditions = [
    author === undefined ? [] : [sql`d."memberId" = ${author}::uuid`],
    rating === undefined ? [] : [sql`(SELECT r.key FROM "Rating" r WHERE r.id = d."ratingId") = ${rating}`],
    article === undefined
      ? []
      : [
          sql`EXISTS (
            SELECT FROM (SELECT * FROM "Annotation" WHERE "claimId" = d."claimId" OFFSET 0) a
            WHERE a."articleId" = ${article}::uuid AND a."deletedAt" IS NULL
          )`,
        ],
    claim === undefined ? [] : [sql`d."claimId" = ${claim}::uuid`],
    [holding(search, [sql`d."rationaleText"`, sql`c.text`])],
  ].flat()
  return conditions.reduce((all, one) => sql`${all} AND ${one}`)
}
