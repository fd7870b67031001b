import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Permission } from '@/lib/core/permissions/permissions'
import { canonicalDossier } from '@/lib/core/review/dossier'
import { dossier, type Dossier } from '@/lib/schema/dossier'
import { dbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import type { AnyWriteGrant, ReadGrant } from '@/lib/server/grants/grant'

/** A dossier with the SHA-256 of its canonical JSON, which names it. */
export type NamedDossier = { hash: string; content: Dossier }

/**
 * Locks the verdicts on its claim, and the articles that the claim occurs in, until the transaction ends. Changes of the
 * dossier and decisions on other verdicts take the same locks, so none of them misses another.
 */
export async function lockForDecision(grant: AnyWriteGrant, verdictId: string): Promise<void> {
  const db = dbOf(grant)
  await db.$queryRaw`
    SELECT p.id FROM "Article" p WHERE p."workspaceId" = ${WORKSPACE}::uuid AND p.id IN (
      SELECT a."articleId" FROM "Annotation" a JOIN "Verdict" d ON d."claimId" = a."claimId"
      WHERE d.id = ${verdictId}::uuid AND d."workspaceId" = ${WORKSPACE}::uuid AND a."deletedAt" IS NULL
    ) ORDER BY p.id FOR NO KEY UPDATE`
  await db.$queryRaw`
    SELECT id FROM "Verdict" WHERE "workspaceId" = ${WORKSPACE}::uuid AND "claimId" = (
      SELECT "claimId" FROM "Verdict" WHERE id = ${verdictId}::uuid AND "workspaceId" = ${WORKSPACE}::uuid
    ) ORDER BY id FOR NO KEY UPDATE`
}

/** What a verdict rests on now. Lock first if the answer must not change before the transaction ends. */
export async function readDossier(
  grant: AnyWriteGrant,
  verdictId: string,
): Promise<NamedDossier | undefined> {
  return (await readDossiers(grant, [verdictId])).get(verdictId)
}

type At = { verdictId: string; verdictRevision: number }

/** Keeps what a verdict rests on, as it was at this revision. */
export async function freezeDossier(
  grant: AnyWriteGrant,
  { verdictId, verdictRevision }: At,
  { hash, content }: NamedDossier,
): Promise<void> {
  await dbOf(grant).$executeRaw`
    INSERT INTO "Dossier" ("workspaceId", "verdictId", "verdictRevision", hash, content)
    VALUES (${WORKSPACE}::uuid, ${verdictId}::uuid, ${verdictRevision}::int, ${hash},
      ${JSON.stringify(content)}::jsonb)`
}

/** Keeps what each of these verdicts, just written at revision 1, rests on. Answers the hashes. */
export async function freezeNewDossiers(
  grant: AnyWriteGrant,
  verdictIds: readonly string[],
): Promise<Map<string, string>> {
  if (verdictIds.length === 0) return new Map()
  const current = await readDossiers(grant, verdictIds)
  const frozen = Array.from(current, ([verdictId, dossier]) => ({ verdictId, ...dossier }))
  await dbOf(grant).$executeRaw`
    INSERT INTO "Dossier" ("workspaceId", "verdictId", "verdictRevision", hash, content)
    SELECT ${WORKSPACE}::uuid, "verdictId", 1, hash, content
    FROM jsonb_to_recordset(${JSON.stringify(frozen)}::jsonb) AS r("verdictId" uuid, hash text, content jsonb)`
  return new Map(frozen.map(({ verdictId, hash }) => [verdictId, hash]))
}

/** What each of these verdicts rests on now, by their ids. */
export async function readDossiers(
  grant: ReadGrant<Permission>,
  verdictIds: readonly string[],
): Promise<Map<string, NamedDossier>> {
  if (verdictIds.length === 0) return new Map()
  const rows = await dbOf(grant).$queryRaw<unknown[]>`
    SELECT id AS "verdictId", "dossier_of"(id) AS content FROM "Verdict"
    WHERE "workspaceId" = ${WORKSPACE}::uuid AND id = ANY (${[...verdictIds]}::uuid[])`
  return byVerdict(rows)
}

const rowSchema = z.object({ verdictId: z.string(), content: dossier })

/** What was frozen last of each of these verdicts, by their ids. */
export async function readFrozenDossiers(
  grant: ReadGrant<Permission>,
  verdictIds: readonly string[],
): Promise<Map<string, NamedDossier>> {
  if (verdictIds.length === 0) return new Map()
  const rows = await dbOf(grant).$queryRaw<unknown[]>`
    SELECT DISTINCT ON ("verdictId") "verdictId", content FROM "Dossier"
    WHERE "workspaceId" = ${WORKSPACE}::uuid AND "verdictId" = ANY (${[...verdictIds]}::uuid[])
    ORDER BY "verdictId", "verdictRevision" DESC`
  return byVerdict(rows)
}

function byVerdict(rows: readonly unknown[]): Map<string, NamedDossier> {
  return new Map(
    rows.map((row) => {
      const { verdictId, content } = rowSchema.parse(row)
      return [verdictId, named(content)]
    }),
  )
}

function named(stored: unknown): NamedDossier {
  const content = dossier.parse(stored)
  return { hash: createHash('sha256').update(canonicalDossier(content)).digest('hex'), content }
}
