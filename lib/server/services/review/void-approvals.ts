import { touchOccurrences } from '@/lib/server/data/annotation/annotations'
import type { Change } from '@/lib/server/data/workspace/record-event'
import { returnToDraft } from '@/lib/server/data/review/verdicts'
import type { AnyWriteGrant } from '@/lib/server/grants/grant'

/** What was changed: a claim's wording, a piece of evidence, or the address of a source. */
export type Changed = { claimId: string } | { evidenceId: string } | { sourceId: string }

/**
 * Voids the approvals that rest on what was changed: those verdicts are drafts again (docs/design-rules.md, rule 11). Returns the
 * events that tell of it.
 */
export async function voidApprovals(grant: AnyWriteGrant, changed: Changed): Promise<Change[]> {
  const voided = await returnToDraft(grant, restingOn(changed))
  if (voided.length === 0) return []
  await touchOccurrences(
    grant,
    voided.map(({ claimId }) => claimId),
  )
  return voided.map(({ id }) => ({
    action: 'verdict.void',
    subjectType: 'verdict',
    subjectId: id,
    before: { status: 'approved' },
    after: { status: 'draft', because: changed },
  }))
}

function restingOn(changed: Changed) {
  if ('claimId' in changed) return changed
  if ('evidenceId' in changed) return { evidence: { some: changed } }
  return { evidence: { some: { evidence: { ...changed, deletedAt: null } } } }
}
