import type { Permission } from '@/lib/core/permissions/permissions'
import type { EvidenceView, Stance } from '@/lib/schema/claim'
import { dbOf } from '@/lib/server/grants/db-of'
import type { AnyWriteGrant, ReadGrant } from '@/lib/server/grants/grant'
import { evidenceSelect } from '@/lib/server/data/claim/claim-selects'
import { toEvidenceView } from '@/lib/server/data/claim/claim-views'
import { APPROVED_VERDICT } from '@/lib/server/data/scope/entity-facts'
import { scope } from '@/lib/server/data/scope/scope'

export type EvidenceFields = {
  stance: Stance
  excerpt?: string | null
  locator?: string | null
  note?: string | null
}

export type StoredEvidence = { view: EvidenceView; approved: boolean; deleted: boolean }

/** A piece of evidence of the grant's workspace, also a deleted one. */
export async function findEvidence(
  grant: ReadGrant<Permission>,
  id: string,
): Promise<StoredEvidence | undefined> {
  const row = await dbOf(grant).evidence.findFirst({
    where: { id, claim: { deletedAt: null } },
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

type EvidenceParents = { claimId: string; sourceId: string }

export async function insertEvidence(
  grant: AnyWriteGrant,
  parents: EvidenceParents,
  fields: EvidenceFields,
): Promise<EvidenceView> {
  const { workspaceId, actor } = grant
  const row = await dbOf(grant).evidence.create({
    data: { ...fields, ...parents, workspaceId, memberId: actor.memberId },
    select: evidenceSelect,
  })
  return toEvidenceView(row)
}

type At = { id: string; revision: number }

/** Changes evidence if nobody has since `revision`; answers whether it did. */
export async function saveEvidence(
  grant: AnyWriteGrant,
  { id, revision }: At,
  change: Partial<EvidenceFields> & { deletedAt?: Date | null },
): Promise<boolean> {
  const { count } = await dbOf(grant).evidence.updateMany({
    where: { id, revision },
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
  const rows = await dbOf(grant).evidence.findMany({
    where: { AND: [{ claimId, deletedAt: null, id: { in: [...ids] } }, scope(grant, 'evidence').where] },
    select: { id: true },
  })
  return new Set(rows.map(({ id }) => id))
}
