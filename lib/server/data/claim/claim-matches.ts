import { createHash } from 'node:crypto'
import { claimKey } from '@/lib/core/claim/claim-key'
import { sql } from '@/lib/server/db/sql'
import { scope } from '@/lib/server/data/scope/scope'
import { lockNames } from '@/lib/server/data/lock-names'
import { dbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import { extend, type AnySqlGrant } from '@/lib/server/grants/grant'

/** A claim that an annotation may join. `given`: its speaker, if that is as it was when the claim was made. */
export type ClaimMatch = { id: string; approved: boolean; deleted: boolean; given: string | null }

/** What `Claim.key` holds for this wording. */
export function claimDigest(text: string): string {
  return createHash('sha256').update(claimKey(text)).digest('hex')
}

const isApproved = sql`EXISTS (
  SELECT FROM "Verdict" d WHERE d."claimId" = c.id AND d.status = 'approved' AND d."deletedAt" IS NULL
)`

const GIVEN = sql`CASE WHEN c.revision = 1 THEN c.speaker END`

/**
 * The claims that passages of these words already occur at, by `claimDigest`, of those that the actor may see: nobody
 * learns from what they join that somebody else has marked the same words (docs/decisions/0011). First what the same words are joined to
 * elsewhere in this version, since that claim may have been reworded; then claims of the same wording, living ones
 * before those that nothing was left of, older before younger.
 */
export async function findClaimsByWording(
  grant: AnySqlGrant,
  versionId: string,
  passages: readonly string[],
): Promise<Map<string, ClaimMatch>> {
  const visible = visibleTo(grant)
  const found = await dbOf(grant).$queryRaw<(ClaimMatch & { exact: string | null; key: string })[]>`
    WITH candidate AS (
      SELECT 1 AS rank, a.id AS "order", n.exact, c.key, c.id, c."deletedAt", c.speaker, c.revision
      FROM "Anchor" n
      JOIN "Annotation" a ON a.id = n."annotationId" AND a."deletedAt" IS NULL
      JOIN "Claim" c ON c.id = a."claimId"
      WHERE n."workspaceId" = ${WORKSPACE}::uuid AND n."versionId" = ${versionId}::uuid
        AND n.exact = ANY (${[...passages]}::text[]) AND ${visible}
      UNION ALL
      SELECT 2, c.id, NULL, c.key, c.id, c."deletedAt", c.speaker, c.revision FROM "Claim" c
      WHERE c."workspaceId" = ${WORKSPACE}::uuid AND c.key = ANY (${passages.map(claimDigest)}::text[]) AND ${visible}
    )
    SELECT exact, key, id, "deletedAt" IS NOT NULL AS deleted, ${isApproved} AS approved, ${GIVEN} AS given
    FROM candidate c ORDER BY rank, "deletedAt" DESC NULLS FIRST, "order"`
  const matches = new Map<string, ClaimMatch>()
  for (const { exact, key, ...match } of found) {
    const digest = exact === null ? key : claimDigest(exact)
    if (!matches.has(digest)) matches.set(digest, match)
  }
  return matches
}

/** Of claims `c`, those that the actor may see. */
function visibleTo(grant: AnySqlGrant) {
  return scope(extend(grant, 'claim:read'), 'claim').sql
}

/** The claims of these ids that the actor may see, deleted ones included. */
export async function findClaimMatches(
  grant: AnySqlGrant,
  ids: readonly string[],
): Promise<Map<string, ClaimMatch>> {
  if (ids.length === 0) return new Map()
  const claims = await dbOf(grant).$queryRaw<ClaimMatch[]>`
    SELECT id, "deletedAt" IS NOT NULL AS deleted, ${isApproved} AS approved, ${GIVEN} AS given FROM "Claim" c
    WHERE "workspaceId" = ${WORKSPACE}::uuid AND id = ANY (${[...ids]}::uuid[]) AND ${visibleTo(grant)}`
  return new Map(claims.map((claim) => [claim.id, claim]))
}

/**
 * Claims are made, found by their wording, given evidence and left one transaction at a time: two articles may hold the
 * same sentence, and a claim that is just being left may just be given evidence. Names are the ids of claims that are
 * to be there, and the digests of wordings that are to be looked up; whoever may delete a claim names every wording
 * that leads to it. Taken after an article's row lock, before any address, and before any claim's row.
 */
export function lockClaims(grant: AnySqlGrant, names: readonly string[]): Promise<void> {
  return lockNames(grant, names)
}

/** The digests that lead to these claims, whatever they were called when they were made. */
export async function readClaimKeys(grant: AnySqlGrant, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const claims = await dbOf(grant).$queryRaw<{ key: string }[]>`
    SELECT key FROM "Claim" WHERE "workspaceId" = ${WORKSPACE}::uuid AND id = ANY (${[...ids]}::uuid[])`
  return claims.map(({ key }) => key)
}

export type NewClaim = { id: string; text: string; key: string; speaker: string | null }

export async function insertClaims(grant: AnySqlGrant, claims: readonly NewClaim[]): Promise<void> {
  const { actor } = grant
  await dbOf(grant).$executeRaw`
    INSERT INTO "Claim" (id, "workspaceId", "createdById", text, key, speaker, "updatedAt")
    SELECT id, ${WORKSPACE}::uuid, ${actor.memberId}::uuid, text, key, speaker, now()
    FROM jsonb_to_recordset(${JSON.stringify(claims)}::jsonb) AS claim(id uuid, text text, key text, speaker text)`
}

/** Takes the speaker off claims: more than one person says the same. */
export async function clearSpeakers(grant: AnySqlGrant, ids: readonly string[]): Promise<void> {
  await dbOf(grant).$executeRaw`
    UPDATE "Claim" SET speaker = NULL, revision = revision + 1, "updatedAt" = now()
    WHERE "workspaceId" = ${WORKSPACE}::uuid AND id = ANY (${[...ids]}::uuid[])`
}

export async function reviveClaims(grant: AnySqlGrant, ids: readonly string[]): Promise<void> {
  await dbOf(grant).$executeRaw`
    UPDATE "Claim" SET "deletedAt" = NULL, revision = revision + 1, "updatedAt" = now()
    WHERE "workspaceId" = ${WORKSPACE}::uuid AND id = ANY (${[...ids]}::uuid[])`
}

/** Deletes those of the claims that nothing is left of: no annotation, no evidence, no verdict. Returns their ids. */
export async function deleteEmptyClaims(grant: AnySqlGrant, ids: readonly string[]): Promise<string[]> {
  const deleted = await dbOf(grant).$queryRaw<{ id: string }[]>`
    UPDATE "Claim" c SET "deletedAt" = now(), revision = revision + 1, "updatedAt" = now()
    WHERE "workspaceId" = ${WORKSPACE}::uuid AND id = ANY (${[...ids]}::uuid[]) AND "deletedAt" IS NULL
      AND NOT EXISTS (SELECT FROM "Annotation" a WHERE a."claimId" = c.id AND a."deletedAt" IS NULL)
      AND NOT EXISTS (SELECT FROM "Evidence" e WHERE e."claimId" = c.id AND e."deletedAt" IS NULL)
      AND NOT EXISTS (SELECT FROM "Verdict" d WHERE d."claimId" = c.id AND d."deletedAt" IS NULL)
    RETURNING id`
  return deleted.map(({ id }) => id)
}
