import type { MessageKey } from '@/lib/messages/translate'
import type { Outcome, VerdictStatus } from '@/lib/schema/verdict-status'
import type { Stance } from '@/lib/schema/claim'

/** The messages that name states, decisions and stances. */
export const STATUS_MESSAGES = {
  draft: 'status.draft',
  submitted: 'status.submitted',
  changes_requested: 'status.changesRequested',
  approved: 'status.approved',
  rejected: 'status.rejected',
} as const satisfies Record<VerdictStatus, MessageKey<'claim'>>

export const OUTCOME_MESSAGES = {
  approve: 'decision.approve',
  request_changes: 'decision.requestChanges',
  reject: 'decision.reject',
  withdraw: 'decision.withdraw',
} as const satisfies Record<Outcome, MessageKey<'claim'>>

export const STANCE_MESSAGES = {
  supports: 'stance.supports',
  refutes: 'stance.refutes',
  context: 'stance.context',
} as const satisfies Record<Stance, MessageKey<'claim'>>

/** Told apart without colour: for, against, beside. */
export const STANCE_SIGNS: Record<Stance, string> = { supports: '+', refutes: '−', context: '·' }

export const STANCES = ['supports', 'refutes', 'context'] as const satisfies readonly Stance[]
