import type { Outcome, VerdictStatus } from '@/lib/schema/verdict-status'
import { fail, ok, type Result } from '@/lib/core/result'

/** What can happen to a verdict: its author edits or submits it, an editor decides on it. */
export type VerdictMove = 'edit' | 'submit' | Outcome

const MOVES: Record<VerdictStatus, Partial<Record<VerdictMove, VerdictStatus>>> = {
  draft: { edit: 'draft', submit: 'submitted' },
  submitted: { edit: 'draft', approve: 'approved', request_changes: 'changes_requested', reject: 'rejected' },
  changes_requested: { edit: 'changes_requested', submit: 'submitted', withdraw: 'submitted' },
  // Editing what was approved voids the approval: the verdict is a draft again (DESIGN rule 11).
  approved: { edit: 'draft', withdraw: 'submitted' },
  rejected: { edit: 'draft', withdraw: 'submitted' },
}

const REFUSALS: Record<VerdictMove, string> = {
  edit: 'cannot be edited',
  submit: 'cannot be submitted again',
  approve: 'cannot be approved',
  request_changes: 'cannot have changes requested',
  reject: 'cannot be rejected',
  withdraw: 'has no decision to withdraw',
}

/** The status after `move`, or a `conflict` that says why the move is not open from here. */
export function moveVerdict(status: VerdictStatus, move: VerdictMove): Result<VerdictStatus> {
  const next = MOVES[status][move]
  return next
    ? ok(next)
    : fail('conflict', `A verdict that is ${status.replace('_', ' ')} ${REFUSALS[move]}.`)
}
