import type { VerdictStatus } from '@/lib/schema/verdict-status'
import type { Stance } from '@/lib/schema/claim'

/** How states and stances are written on the screen. */
export const STATUS_LABELS: Record<VerdictStatus, string> = {
  draft: 'Draft',
  submitted: 'Submitted for review',
  changes_requested: 'Changes requested',
  approved: 'Approved',
  rejected: 'Rejected',
}

export const STANCE_LABELS: Record<Stance, string> = {
  supports: 'Supports',
  refutes: 'Refutes',
  context: 'Context',
}

/** Told apart without colour: for, against, beside. */
export const STANCE_SIGNS: Record<Stance, string> = { supports: '+', refutes: '−', context: '·' }

export const STANCES = ['supports', 'refutes', 'context'] as const satisfies readonly Stance[]
