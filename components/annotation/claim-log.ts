import type { Decision } from '@/components/decision/decision-api'
import type { ClaimView, EvidenceView, VerdictView } from '@/lib/schema/claim'

/** A decision on a verdict, and the verdict as it is since. */
export type DecidedOn = { claim: Pick<ClaimView, 'text'>; verdict: VerdictView; decision: Decision }

/** What is done to a claim beside the room's queue, told so that undo knows the latest thing done. */
export type ClaimLog = {
  onReworded: (claim: ClaimView) => void
  onEvidenceAdded: (evidence: EvidenceView) => void
  onEvidenceEdited: (evidence: EvidenceView) => void
  onVerdictEdited: (claim: ClaimView) => void
  onVerdictSubmitted: (claim: ClaimView, verdict: VerdictView) => void
  /** Undoing it has been offered. */
  onDecided: (decided: DecidedOn) => void
  /** To be taken back, as a step of the room's work. */
  onDecisionWithdrawn: (decided: DecidedOn) => void
}
