import { createHash } from 'node:crypto'
import { claimKey } from '@/lib/core/claims/claim-identity'
import { APPROVED_VERDICT } from './reach'
import type { AnyWriteGrant, ReadGrant } from '@/lib/server/grants/grant'
import type { Permission } from '@/lib/core/permissions/table'

/** A claim that an annotation may join. */
export type ClaimMatch = { id: string; approved: boolean; deleted: boolean }

/** What `Claim.key` holds for this wording. */
export function claimDigest(text: string): string {
  return createHash('sha256').update(claimKey(text)).digest('hex')
}

const matchSelect = {
  id: true,
  deletedAt: true,
  verdicts: { where: APPROVED_VERDICT, select: { id: true }, take: 1 },
} as const

/**
 * The claims that passages of these words already occur at, by `claimDigest`. First what the same words are joined to
 * elsewhere in this version, since that claim may have been reworded; then claims of the same wording, living ones
 * before those that nothing was left of, older before younger.
 */
export async function findClaimsByWording(
  grant: ReadGrant<Permission>,
  versionId: string,
  passages: readonly string[],
): Promise<Map<string, ClaimMatch>> {
  const { db, workspaceId } = grant
  const found = await db.$queryRaw<(ClaimMatch & { exact: string | null; key: string })[]>`
    WITH candidate AS (
      SELECT 1 AS rank, a.id AS "order", n.exact, c.key, c.id, c."deletedAt"
      FROM "Anchor" n
      JOIN "Annotation" a ON a.id = n."annotationId" AND a."deletedAt" IS NULL
      JOIN "Claim" c ON c.id = a."claimId" AND c."deletedAt" IS NULL
      WHERE n."workspaceId" = ${workspaceId}::uuid AND n."versionId" = ${versionId}::uuid
        AND n.exact = ANY (${[...passages]}::text[])
      UNION ALL
      SELECT 2, id, NULL, key, id, "deletedAt" FROM "Claim"
      WHERE "workspaceId" = ${workspaceId}::uuid AND key = ANY (${passages.map(claimDigest)}::text[])
    )
    SELECT exact, key, id, "deletedAt" IS NOT NULL AS deleted, EXISTS (
      SELECT FROM "Verdict" d WHERE d."claimId" = candidate.id AND d.status = 'approved' AND d."deletedAt" IS NULL
    ) AS approved
    FROM candidate ORDER BY rank, "deletedAt" DESC NULLS FIRST, "order"`
  const matches = new Map<string, ClaimMatch>()
  for (const { exact, key, ...match } of found) {
    const digest = exact === null ? key : claimDigest(exact)
    if (!matches.has(digest)) matches.set(digest, match)
  }
  return matches
}

/** The claims of these ids, deleted ones included. */
export async function findClaimMatches(
  grant: ReadGrant<Permission>,
  ids: readonly string[],
): Promise<Map<string, ClaimMatch>> {
  if (ids.length === 0) return new Map()
  const claims = await grant.db.claim.findMany({
    where: { workspaceId: grant.workspaceId, id: { in: [...ids] } },
    select: matchSelect,
  })
  return new Map(claims.map((claim) => [claim.id, toMatch(claim)]))
}

function toMatch({
  id,
  deletedAt,
  verdicts,
}: {
  id: string
  deletedAt: Date | null
  verdicts: unknown[]
}): ClaimMatch {
  return { id, deleted: deletedAt !== null, approved: verdicts.length > 0 }
}

/**
 * Claims and sources are made, given evidence and left one transaction at a time per workspace: two articles may hold
 * the same sentence, two people cite the same address, and a claim that is just being left may just be given evidence.
 * Taken after any article's row lock and before any claim's.
 */
export async function lockClaims({ db, workspaceId }: AnyWriteGrant): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`claims ${workspaceId}`}, 0))`
}

export type NewClaim = { id: string; text: string; key: string }

export async function insertClaims(
  { db, workspaceId, actor }: AnyWriteGrant,
  claims: readonly NewClaim[],
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "Claim" (id, "workspaceId", "createdById", text, key, "updatedAt")
    SELECT id, ${workspaceId}::uuid, ${actor.memberId}::uuid, text, key, now()
    FROM jsonb_to_recordset(${JSON.stringify(claims)}::jsonb) AS claim(id uuid, text text, key text)`
}

export async function reviveClaims(
  { db, workspaceId }: AnyWriteGrant,
  ids: readonly string[],
): Promise<void> {
  await db.claim.updateMany({
    where: { workspaceId, id: { in: [...ids] } },
    data: { deletedAt: null, revision: { increment: 1 } },
  })
}

/** Deletes those of the claims that nothing is left of: no annotation, no evidence, no verdict. Returns their ids. */
export async function deleteEmptyClaims(
  { db, workspaceId }: AnyWriteGrant,
  ids: readonly string[],
): Promise<string[]> {
  const live = { deletedAt: null }
  const deleted = await db.claim.updateManyAndReturn({
    where: {
      workspaceId,
      id: { in: [...ids] },
      deletedAt: null,
      annotations: { none: live },
      evidence: { none: live },
      verdicts: { none: live },
    },
    data: { deletedAt: new Date(), revision: { increment: 1 } },
    select: { id: true },
  })
  return deleted.map(({ id }) => id)
}
