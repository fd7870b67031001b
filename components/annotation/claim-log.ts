import type { ClaimView, EvidenceView, VerdictView } from '@/lib/schema/claim'

/** What is done to a claim beside the room's queue, told so that undo knows the latest thing done. */
export type ClaimLog = {
  onReworded: (claim: ClaimView) => void
  onEvidenceAdded: (evidence: EvidenceView) => void
  onEvidenceEdited: (evidence: EvidenceView) => void
  onVerdictEdited: (claim: ClaimView) => void
  onVerdictSubmitted: (claim: ClaimView, verdict: VerdictView) => void
}
