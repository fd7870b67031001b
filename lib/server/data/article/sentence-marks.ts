import type { SentenceEditKind } from '@/lib/server/db/generated/enums'
import { dbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import type { AnySqlGrant } from '@/lib/server/grants/grant'
import { newId } from '@/lib/server/data/new-id'

/** What people have done to a version's sentences themselves, by offset: their corrections, and how far each has read. */
export type SentenceMarks = {
  edits: { kind: SentenceEditKind; at: number; memberId: string }[]
  readings: { memberId: string; seen: number[] }[]
}

/** The live marks of a version; edits in the order they were made. */
export async function readSentenceMarks(grant: AnySqlGrant, versionId: string): Promise<SentenceMarks> {
  const [marks] = await dbOf(grant).$queryRaw<SentenceMarks[]>`
    SELECT (
      SELECT coalesce(json_agg(json_build_object('kind', kind, 'at', at, 'memberId', "memberId") ORDER BY "createdAt", id), '[]')
      FROM "SentenceEdit"
      WHERE "versionId" = ${versionId}::uuid AND "workspaceId" = ${WORKSPACE}::uuid AND "deletedAt" IS NULL
    ) AS edits, (
      SELECT coalesce(json_agg(json_build_object('memberId', "memberId", 'seen', seen)), '[]')
      FROM "Reading" WHERE "versionId" = ${versionId}::uuid AND "workspaceId" = ${WORKSPACE}::uuid
    ) AS readings`
  return marks ?? { edits: [], readings: [] }
}

export async function insertSentenceMarks(
  grant: AnySqlGrant,
  versionId: string,
  { edits, readings }: SentenceMarks,
): Promise<void> {
  const db = dbOf(grant)
  // Ids grow in the order of the edits, which are all made now.
  const rows = edits.map((edit) => ({ ...edit, id: newId() })).map((edit, place) => ({ ...edit, place }))
  await db.$executeRaw`
    INSERT INTO "SentenceEdit" (id, "workspaceId", "versionId", "memberId", kind, at, "createdAt")
    SELECT id, ${WORKSPACE}::uuid, ${versionId}::uuid, "memberId", kind, at, now() + place * interval '1 millisecond'
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(id uuid, "memberId" uuid, kind "SentenceEditKind", at int, place int)`
  await db.$executeRaw`
    INSERT INTO "Reading" ("workspaceId", "versionId", "memberId", seen, "updatedAt")
    SELECT ${WORKSPACE}::uuid, ${versionId}::uuid, "memberId", ARRAY(SELECT value::int FROM jsonb_array_elements_text(seen)),
      now()
    FROM jsonb_to_recordset(${JSON.stringify(readings)}::jsonb) AS r("memberId" uuid, seen jsonb)
    ON CONFLICT DO NOTHING`
}
