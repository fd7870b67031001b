import type { Permission } from '@/lib/core/permissions/permissions'
import type { SentenceView } from '@/lib/schema/article'
import type { SentenceEdit } from '@/lib/schema/sentence-edit'
import { dbOf } from '@/lib/server/grants/db-of'
import type { ReadGrant } from '@/lib/server/grants/grant'

/** The sentences that were derived when a version was imported, and people's corrections in the order they were made. */
export async function readSentences(
  grant: ReadGrant<Permission>,
  versionId: string,
): Promise<{ derived: SentenceView[]; edits: SentenceEdit[] }> {
  const db = dbOf(grant)
  // One after the other: the grant may be a transaction's, whose single connection takes one query at a time.
  const sentences = await db.sentence.findMany({
    where: { versionId },
    select: { ordinal: true, start: true, end: true, repeatOf: true, likeness: true, residue: true },
    orderBy: { ordinal: 'asc' },
  })
  const edits = await db.sentenceEdit.findMany({
    where: { versionId, deletedAt: null },
    select: { id: true, kind: true, at: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return { derived: sentences.map(toView), edits }
}

type SentenceRow = {
  ordinal: number
  start: number
  end: number
  repeatOf: number | null
  likeness: number | null
  residue: boolean
}

function toView({ repeatOf, likeness, residue, ...span }: SentenceRow): SentenceView {
  return {
    ...span,
    ...(repeatOf !== null && { repeatOf }),
    ...(likeness !== null && { likeness }),
    ...(residue && { residue }),
  }
}
