import type { ClaimLog, DecidedOn } from '@/components/annotation/claim-log'
import { shortQuote } from '@/lib/core/text/short-quote'
import { OUTCOME_MESSAGES } from '@/components/claim/claim-words'
import type { WorkStore } from '@/components/reader/room/work-store'
import type { Work } from '@/lib/core/annotation/work'
import type { Translate } from '@/lib/messages/translate'

/**
 * What is done to a claim goes past the room's queue, but not past undo: each entry undoes it, or says that it cannot be
 * undone here and what to do instead.
 */
export function createClaimLog(
  { record, perform }: Pick<WorkStore, 'record' | 'perform'>,
  t: Translate<'reader'>,
  claimText: Translate<'claim'>,
): ClaimLog {
  return {
    onReworded: ({ text }) =>
      record(t('change.reworded', { quote: shortQuote(text) }), { final: t('final.reworded') }),
    onEvidenceAdded: ({ id, revision, claimId, source }) =>
      record(t('change.evidenceAdded', { title: source.title }), {
        kind: 'evidence',
        op: 'delete',
        evidence: { id, revision, claimId },
      }),
    onEvidenceEdited: ({ source }) =>
      record(t('change.evidenceEdited', { title: source.title }), { final: t('final.evidenceEdited') }),
    onVerdictEdited: ({ text }) =>
      record(t('change.verdictEdited', { quote: shortQuote(text) }), { final: t('final.verdictEdited') }),
    onVerdictSubmitted: ({ text }, { id, revision, claimId }) =>
      record(t('change.verdictSubmitted', { quote: shortQuote(text) }), {
        kind: 'verdict',
        op: 'withdraw',
        verdict: { id, revision, claimId },
      }),
    onDecided: ({ claim, ...decided }) => {
      const decision = claimText(OUTCOME_MESSAGES[decided.decision.outcome])
      record(t('change.decided', { decision, quote: shortQuote(claim.text) }), withdrawalOf(decided))
    },
    onDecisionWithdrawn: ({ claim, ...decided }) =>
      perform(t('change.decisionWithdrawn', { quote: shortQuote(claim.text) }), withdrawalOf(decided)),
  }
}

/** Undone, it is the decision as it was taken: on what was read then, or refused. */
function withdrawalOf({ verdict, decision }: Pick<DecidedOn, 'verdict' | 'decision'>): Work {
  const { id, revision, claimId } = verdict
  return {
    kind: 'decision',
    op: 'withdraw',
    verdict: { id, revision, claimId },
    decision: { ...decision, comment: decision.comment ?? null },
  }
}
