import type { ClaimLog } from '@/components/annotation/claim-log'
import { shortQuote } from '@/lib/core/text/short-quote'
import type { WorkStore } from '@/components/reader/room/work-store'
import type { Translate } from '@/lib/messages/translate'

/**
 * What is done to a claim goes past the room's queue, but not past undo: each entry undoes it, or says that it cannot be
 * undone here and what to do instead.
 */
export function createClaimLog({ record }: Pick<WorkStore, 'record'>, t: Translate<'reader'>): ClaimLog {
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
  }
}
