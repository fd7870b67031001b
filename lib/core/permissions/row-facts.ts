import type { PersonView } from '@/lib/schema/article'
import type { VerdictStatus } from '@/lib/schema/verdict-status'
import type { RowFacts } from './row-scope'

// What `decide` is told of a row, from the views that screens and services both have: a button is shown by the same
// question that its request is answered by. A view tells what its reader may know, so whether somebody else's claim
// was submitted is not in it; no permission to change a row turns on that.

type Authored = { member: PersonView; approved: boolean }
type Created = { createdBy: PersonView }

/** An annotation's facts. */
export function annotationFacts({ member, approved }: Authored): RowFacts {
  return { ownerId: member.memberId, stage: approved ? 'approved' : 'open' }
}

/** A claim's facts, as far as changing it goes. */
export function claimFacts({ createdBy, approved }: Created & { approved: boolean }): RowFacts {
  return { ownerId: createdBy.memberId, stage: approved ? 'approved' : 'open' }
}

/** An article's facts; nobody approves one. */
export function articleFacts({ createdBy }: Created): RowFacts {
  return { ownerId: createdBy.memberId, stage: 'open' }
}

/** A verdict's facts. */
export function verdictFacts({ member, status }: { member: PersonView; status: VerdictStatus }): RowFacts {
  return { ownerId: member.memberId, stage: stageOfVerdict(status) }
}

/** How far a verdict has come. What an editor sent back or rejected had been handed to them. */
export function stageOfVerdict(status: VerdictStatus): RowFacts['stage'] {
  switch (status) {
    case 'draft':
      return 'open'
    case 'submitted':
    case 'changes_requested':
    case 'rejected':
      return 'submitted'
    case 'approved':
      return 'approved'
  }
}
