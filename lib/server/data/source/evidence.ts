import type { Permission } from '@/lib/core/permissions/permissions'
import type { EvidenceView, Stance } from '@/lib/schema/claim'
import type { EvidenceWhereInput } from '@/lib/server/db/generated/models'
import type { AnyWriteGrant, ReadGrant } from '@/lib/server/grants/grant'
import { evidenceSelect } from '@/lib/server/data/claim/claim-selects'
import { toEvidenceView } from '@/lib/server/data/claim/claim-views'
import { APPROVED_EVIDENCE, APPROVED_VERDICT, withinReach } from '@/lib/server/data/reach'

export type EvidenceFields = {
  stance: Stance
  excerpt?: string | null
  locator?: string | null
  note?: string | null
}

export type StoredEvidence = { view: EvidenceView; approved: boolean; deleted: boolean }

/** A piece of evidence of the grant's workspace, also a deleted one. */
export async function findEvidence(
  { db, workspaceId }: ReadGrant<Permission>,
  id: string,
): Promise<StoredEvidence | undefined> {
  const row = await db.evidence.findFirst({
    where: { workspaceId, id, claim: { deletedAt: null } },
    select: {
      ...evidenceSelect,
      deletedAt: true,
      verdicts: { where: { verdict: APPROVED_VERDICT }, select: { verdictId: true }, take: 1 },
    },
  })
  if (!row) return undefined
  const { verdicts, deletedAt, ...evidence } = row
  return { view: toEvidenceView(evidence), approved: verdicts.length > 0, deleted: deletedAt !== null }
}

type Place = { claimId: string; sourceId: string }

export async function insertEvidence(
  { db, workspaceId, actor }: AnyWriteGrant,
  place: Place,
  fields: EvidenceFields,
): Promise<EvidenceView> {
  const row = await db.evidence.create({
    data: { ...fields, ...place, workspaceId, memberId: actor.memberId },
    select: evidenceSelect,
  })
  return toEvidenceView(row)
}

type At = { id: string; revision: number }

/** Changes evidence if nobody has since `revision`; answers whether it did. */
export async function saveEvidence(
  { db, workspaceId }: AnyWriteGrant,
  { id, revision }: At,
  change: Partial<EvidenceFields> & { deletedAt?: Date | null },
): Promise<boolean> {
  const { count } = await db.evidence.updateMany({
    where: { workspaceId, id, revision },
    data: { ...change, revision: { increment: 1 } },
  })
  return count === 1
}

/** Which of the ids are live evidence for the claim that the actor may read. */
export async function findUsableEvidence(
  grant: ReadGrant<'evidence:read'>,
  claimId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const { db, workspaceId, actor } = grant
  const readable = withinReach<EvidenceWhereInput>(grant, {
    own: { memberId: actor.memberId },
    approved: APPROVED_EVIDENCE,
  })
  const rows = await db.evidence.findMany({
    where: { AND: [{ workspaceId, claimId, deletedAt: null, id: { in: [...ids] } }, readable] },
    select: { id: true },
  })
  return new Set(rows.map(({ id }) => id))
}
