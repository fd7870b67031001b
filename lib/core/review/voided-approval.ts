import type { ClaimView, DecisionView, VerdictView } from '@/lib/schema/claim'

/** The approval that a later change voided: the last decision approved the verdict, but its status is another. */
export function voidedApproval({
  status,
  decisions,
}: Pick<VerdictView, 'status' | 'decisions'>): DecisionView | undefined {
  const last = decisions.at(-1)
  return last?.outcome === 'approve' && status !== 'approved' ? last : undefined
}

type WithVerdicts = Pick<ClaimView, 'verdicts'>

/** The verdicts that were approved `before` and whose approval was voided by a change since. */
export function newlyVoided(before: WithVerdicts, after: WithVerdicts): VerdictView[] {
  const approved = before.verdicts.filter(({ status }) => status === 'approved')
  const ids = new Set(approved.map(({ id }) => id))
  return after.verdicts.filter((verdict) => ids.has(verdict.id) && voidedApproval(verdict) !== undefined)
}

/** Does an approved verdict on the claim rest on this evidence? Changing it voids the approval. */
export function isApprovedOn({ verdicts }: WithVerdicts, evidenceId: string): boolean {
  return verdicts.some(({ status, evidenceIds }) => status === 'approved' && evidenceIds.includes(evidenceId))
}
