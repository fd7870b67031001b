import type { RecordedOrigin, RecordedVerdict } from '@/lib/schema/recorded'
import type { RichText } from '@/lib/schema/rich-text'
import type { VerdictStatus } from '@/lib/schema/verdict-status'
import { dbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import type { AnyWriteGrant } from '@/lib/server/grants/grant'

// Rows imported from our own JSON, each kind in one statement. They are the actor's; `origin` tells whose they were.

export type RestoredClaim = {
  id: string
  text: string
  key: string
  speaker: string | null
  saidOn: string | null
  origin: RecordedOrigin
}

export async function insertRestoredClaims(
  grant: AnyWriteGrant,
  claims: readonly RestoredClaim[],
): Promise<void> {
  const { actor } = grant
  await dbOf(grant).$executeRaw`
    INSERT INTO "Claim" (id, "workspaceId", "createdById", text, key, speaker, "saidOn", origin, "updatedAt")
    SELECT id, ${WORKSPACE}::uuid, ${actor.memberId}::uuid, text, key, speaker, "saidOn", origin, now()
    FROM jsonb_to_recordset(${JSON.stringify(claims)}::jsonb)
      AS r(id uuid, text text, key text, speaker text, "saidOn" date, origin jsonb)`
}

export type RestoredSource = {
  id: string
  url: string | null
  normalizedUrl: string | null
  title: string
  author: string | null
  publisher: string | null
  publishedOn: string | null
  accessedOn: string | null
  origin: { tool: 'stet'; id: string; workspace: string }
}

export async function insertRestoredSources(
  grant: AnyWriteGrant,
  sources: readonly RestoredSource[],
): Promise<void> {
  const { actor } = grant
  await dbOf(grant).$executeRaw`
    INSERT INTO "Source" (id, "workspaceId", "createdById", url, "normalizedUrl", title, author, publisher, "publishedOn",
      "accessedOn", origin, "updatedAt")
    SELECT id, ${WORKSPACE}::uuid, ${actor.memberId}::uuid, url, "normalizedUrl", title, author, publisher, "publishedOn",
      "accessedOn", origin, now()
    FROM jsonb_to_recordset(${JSON.stringify(sources)}::jsonb) AS r(id uuid, url text, "normalizedUrl" text, title text,
      author text, publisher text, "publishedOn" date, "accessedOn" date, origin jsonb)`
}

export type RestoredEvidence = {
  id: string
  claimId: string
  sourceId: string
  stance: string
  excerpt: string | null
  locator: string | null
  note: string | null
  origin: RecordedOrigin
}

export async function insertRestoredEvidence(
  grant: AnyWriteGrant,
  evidence: readonly RestoredEvidence[],
): Promise<void> {
  const { actor } = grant
  await dbOf(grant).$executeRaw`
    INSERT INTO "Evidence" (id, "workspaceId", "claimId", "sourceId", "memberId", stance, excerpt, locator, note, origin,
      "updatedAt")
    SELECT id, ${WORKSPACE}::uuid, "claimId", "sourceId", ${actor.memberId}::uuid, stance, excerpt, locator, note, origin,
      now()
    FROM jsonb_to_recordset(${JSON.stringify(evidence)}::jsonb) AS r(id uuid, "claimId" uuid, "sourceId" uuid,
      stance "Stance", excerpt text, locator text, note text, origin jsonb)`
}

/** Of evidence just written, takes out what comes from an article that makes its claim. Answers the ids. */
export async function deleteOwnArticleEvidence(
  grant: AnyWriteGrant,
  ids: readonly string[],
): Promise<Set<string>> {
  const deleted = await dbOf(grant).$queryRaw<{ id: string }[]>`
    DELETE FROM "Evidence" e
    WHERE e."workspaceId" = ${WORKSPACE}::uuid AND e.id = ANY (${[...ids]}::uuid[]) AND EXISTS (
      SELECT FROM "Source" s
      JOIN "Article" p ON p."workspaceId" = s."workspaceId" AND p."normalizedUrl" = s."normalizedUrl" AND p."deletedAt" IS NULL
      JOIN "Annotation" a ON a."articleId" = p.id AND a."claimId" = e."claimId" AND a."deletedAt" IS NULL
      WHERE s.id = e."sourceId"
    )
    RETURNING e.id`
  return new Set(deleted.map(({ id }) => id))
}

export type RestoredVerdict = {
  id: string
  claimId: string
  ratingId: string | null
  rationale: RichText
  rationaleText: string
  status: Extract<VerdictStatus, 'draft' | 'submitted'>
  evidenceIds: readonly string[]
  origin: RecordedVerdict
}

/** Verdicts, none of which is more than submitted, with the evidence that they rest on. */
export async function insertRestoredVerdicts(
  grant: AnyWriteGrant,
  verdicts: readonly RestoredVerdict[],
): Promise<void> {
  const { actor } = grant
  const db = dbOf(grant)
  const rows = JSON.stringify(verdicts)
  await db.$executeRaw`
    INSERT INTO "Verdict" (id, "workspaceId", "claimId", "memberId", "ratingId", rationale, "rationaleText", status,
      "submittedAt", origin, "updatedAt")
    SELECT id, ${WORKSPACE}::uuid, "claimId", ${actor.memberId}::uuid, "ratingId", rationale, "rationaleText", status,
      CASE WHEN status = 'submitted' THEN now() END, origin, now()
    FROM jsonb_to_recordset(${rows}::jsonb) AS r(id uuid, "claimId" uuid, "ratingId" uuid, rationale jsonb,
      "rationaleText" text, status "VerdictStatus", origin jsonb)`
  await db.$executeRaw`
    INSERT INTO "VerdictEvidence" ("workspaceId", "verdictId", "evidenceId")
    SELECT ${WORKSPACE}::uuid, id, value::uuid
    FROM jsonb_to_recordset(${rows}::jsonb) AS r(id uuid, "evidenceIds" jsonb), jsonb_array_elements_text("evidenceIds")
    ON CONFLICT DO NOTHING`
}
