import type { Permission } from '@/lib/core/permissions/permissions'
import type { SentenceView } from '@/lib/schema/article'
import type { SentenceEdit } from '@/lib/schema/sentence-edit'
import { dbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import type { ReadGrant } from '@/lib/server/grants/grant'

/** The sentences that were derived when a version was imported, and people's corrections in the order they were made. */
export async function readSentences(
  grant: ReadGrant<Permission>,
  versionId: string,
): Promise<{ derived: SentenceView[]; edits: SentenceEdit[] }> {
  const db = dbOf(grant)
  // One after the other: the grant may be a transaction's, whose single connection takes one query at a time. A long
  // article has 60,000 sentences, which come as one value: as rows they would keep the serving thread for half a second.
  const [found] = await db.$queryRaw<[{ rows: SentenceRow[] | null }]>`
    SELECT json_agg(json_build_array(ordinal, start, "end", "repeatOf", likeness, residue) ORDER BY ordinal) AS rows
    FROM "Sentence" WHERE "workspaceId" = ${WORKSPACE}::uuid AND "versionId" = ${versionId}::uuid`
  const edits = await db.sentenceEdit.findMany({
    where: { versionId, deletedAt: null },
    select: { id: true, kind: true, at: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return { derived: (found.rows ?? []).map(toView), edits }
}

type SentenceRow = [
  ordinal: number,
  start: number,
  end: number,
  repeatOf: number | null,
  likeness: number | null,
  residue: boolean,
]

function toView([ordinal, start, end, repeatOf, likeness, residue]: SentenceRow): SentenceView {
  return {
    ordinal,
    start,
    end,
    ...(repeatOf !== null && { repeatOf }),
    ...(likeness !== null && { likeness }),
    ...(residue && { residue }),
  }
}
