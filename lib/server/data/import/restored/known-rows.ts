import { dbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import { extend, type AnyWriteGrant } from '@/lib/server/grants/grant'
import { scope } from '@/lib/server/data/scope/scope'

// What of an export is here already, of what the actor may see: the very rows, where it comes from this workspace, and
// what an earlier import of it wrote. `known` is the id in the file under which a row is known.

type Known<Fields> = Fields & { id: string; known: string | null }

export type KnownClaim = Known<{ text: string; key: string; speaker: string | null; saidOn: string | null }>

/** Of the claims of these ids in a file, and of these wordings. */
export function findKnownClaims(
  grant: AnyWriteGrant,
  { ids, keys }: { ids: readonly string[]; keys: readonly string[] },
): Promise<KnownClaim[]> {
  return dbOf(grant).$queryRaw<KnownClaim[]>`
    SELECT c.id, c.origin ->> 'id' AS known, c.text, c.key, c.speaker, to_char(c."saidOn", 'YYYY-MM-DD') AS "saidOn"
    FROM "Claim" c
    WHERE c."workspaceId" = ${WORKSPACE}::uuid AND c."deletedAt" IS NULL
      AND (c.id::text = ANY (${[...ids]}::text[]) OR c.origin ->> 'id' = ANY (${[...ids]}::text[])
        OR c.key = ANY (${[...keys]}::text[]))
      AND ${scope(extend(grant, 'claim:read'), 'claim').sql}
    ORDER BY c.id`
}

export type KnownSource = Known<{
  url: string | null
  title: string
  author: string | null
  publisher: string | null
  publishedOn: string | null
  accessedOn: string | null
}>

export function findKnownSources(grant: AnyWriteGrant, ids: readonly string[]): Promise<KnownSource[]> {
  return dbOf(grant).$queryRaw<KnownSource[]>`
    SELECT s.id, s.origin ->> 'id' AS known, s.url, s.title, s.author, s.publisher,
      to_char(s."publishedOn", 'YYYY-MM-DD') AS "publishedOn", to_char(s."accessedOn", 'YYYY-MM-DD') AS "accessedOn"
    FROM "Source" s
    WHERE s."workspaceId" = ${WORKSPACE}::uuid AND s."deletedAt" IS NULL
      AND (s.id::text = ANY (${[...ids]}::text[]) OR s.origin ->> 'id' = ANY (${[...ids]}::text[]))
      AND ${scope(extend(grant, 'source:read'), 'source').sql}
    ORDER BY s.id`
}

export type KnownEvidence = Known<{
  claimId: string
  stance: string
  excerpt: string | null
  locator: string | null
  note: string | null
}>

export function findKnownEvidence(grant: AnyWriteGrant, ids: readonly string[]): Promise<KnownEvidence[]> {
  return dbOf(grant).$queryRaw<KnownEvidence[]>`
    SELECT e.id, e.origin ->> 'id' AS known, e."claimId", e.stance::text, e.excerpt, e.locator, e.note
    FROM "Evidence" e
    WHERE e."workspaceId" = ${WORKSPACE}::uuid AND e."deletedAt" IS NULL
      AND (e.id::text = ANY (${[...ids]}::text[]) OR e.origin ->> 'id' = ANY (${[...ids]}::text[]))
      AND ${scope(extend(grant, 'evidence:read'), 'evidence').sql}
    ORDER BY e.id`
}

export type KnownVerdict = Known<{ claimId: string; rationaleText: string }>

export function findKnownVerdicts(grant: AnyWriteGrant, ids: readonly string[]): Promise<KnownVerdict[]> {
  return dbOf(grant).$queryRaw<KnownVerdict[]>`
    SELECT d.id, d.origin ->> 'id' AS known, d."claimId", d."rationaleText"
    FROM "Verdict" d
    WHERE d."workspaceId" = ${WORKSPACE}::uuid AND d."deletedAt" IS NULL
      AND (d.id::text = ANY (${[...ids]}::text[]) OR d.origin ->> 'id' = ANY (${[...ids]}::text[]))
      AND ${scope(extend(grant, 'verdict:read'), 'verdict').sql}
    ORDER BY d.id`
}

export type KnownAnnotation = Known<{ tag: string }>

/** Of one article. Another tool's ids say nothing here. */
export function findKnownAnnotations(
  grant: AnyWriteGrant,
  articleId: string,
  ids: readonly string[],
): Promise<KnownAnnotation[]> {
  return dbOf(grant).$queryRaw<KnownAnnotation[]>`
    SELECT a.id, a.origin ->> 'id' AS known, t.key AS tag
    FROM "Annotation" a JOIN "Tag" t ON t.id = a."tagId"
    WHERE a."workspaceId" = ${WORKSPACE}::uuid AND a."articleId" = ${articleId}::uuid AND a."deletedAt" IS NULL
      AND (a.id::text = ANY (${[...ids]}::text[])
        OR (a.origin ->> 'tool' = 'stet' AND a.origin ->> 'id' = ANY (${[...ids]}::text[])))
      AND ${scope(extend(grant, 'annotation:read'), 'annotation').sql}
    ORDER BY a.id`
}
