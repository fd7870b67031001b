import type { AuditActionOf } from '@/lib/schema/audit-actions'
import type { VerdictView } from '@/lib/schema/claim'
import type { Change } from '@/lib/server/data/workspace/record-event'

/**
 * The log's line for a change of a verdict. It keeps the length of the rationale, not its words, and the hash of the
 * dossier that was submitted or decided on.
 */
export function verdictEvent(
  action: AuditActionOf<'verdict'>,
  before: VerdictView | undefined,
  after: VerdictView & { dossier?: string },
): Change {
  return {
    action,
    subjectType: 'verdict',
    subjectId: after.id,
    ...(before && { before: factsOf(before) }),
    after: { ...factsOf(after), ...(after.dossier !== undefined && { dossier: after.dossier }) },
  }
}

function factsOf({ claimId, rating, status, revision, evidenceIds, rationaleText }: VerdictView) {
  return { claimId, rating, status, revision, evidenceIds, rationaleLength: rationaleText.length }
}
