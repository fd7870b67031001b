import type { VerdictView } from '@/lib/core/view/claim'
import type { Change } from '@/lib/server/data/events'

/** The log's line for a change of a verdict. It keeps the length of the rationale, not its words. */
export function verdictEvent(
  action: `verdict.${string}`,
  before: VerdictView | undefined,
  after: VerdictView,
): Change {
  return {
    action,
    subjectType: 'verdict',
    subjectId: after.id,
    ...(before && { before: factsOf(before) }),
    after: factsOf(after),
  }
}

function factsOf({ claimId, rating, status, revision, evidenceIds, rationaleText }: VerdictView) {
  return { claimId, rating, status, revision, evidenceIds, rationaleLength: rationaleText.length }
}
