import type { Permission } from '@/lib/core/permissions/permissions'
import { withEdits } from '@/lib/core/text/sentence'
import type { SentenceView } from '@/lib/schema/article'
import { dbOf } from '@/lib/server/grants/db-of'
import type { ReadGrant } from '@/lib/server/grants/grant'
import { readVersionText } from './version-texts'

/** The sentences of a version as they stand: derived at import, then people's corrections in the order they were made. */
export async function listSentences(
  grant: ReadGrant<Permission>,
  versionId: string,
): Promise<SentenceView[]> {
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
  const derived = sentences.map(toView)
  return edits.length > 0 ? withEdits(await readVersionText(grant, versionId), derived, edits) : derived
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
