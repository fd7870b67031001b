import type { VerdictStatus } from '@/lib/schema/verdict-status'
import type { Outcome } from '@/lib/schema/verdict-status'
import type { Stance } from '@/lib/schema/claim'
import type { ExportScope } from '@/lib/schema/export'

/** How a report names the status of a verdict. */
export const STATUS_WORDS: Record<VerdictStatus, string> = {
  draft: 'Draft',
  submitted: 'Submitted',
  changes_requested: 'Changes requested',
  approved: 'Approved',
  rejected: 'Rejected',
}

export const OUTCOME_WORDS: Record<Outcome, string> = {
  approve: 'Approved',
  request_changes: 'Changes requested',
  reject: 'Rejected',
  withdraw: 'Decision withdrawn',
}

/** Follows the decisions on a verdict whose approval no longer holds. */
export const VOIDED_WORDS = 'Approval voided: what the verdict is based on has changed.'

export const STANCE_WORDS: Record<Stance, string> = {
  supports: 'Supports',
  refutes: 'Refutes',
  context: 'Context',
}

/** What an export of each scope holds, as a sentence. */
export const SCOPE_WORDS: Record<ExportScope, string> = {
  all: 'All work in the workspace, reviewed or not.',
  'own and approved': 'The exporter’s own work, and what an editor has approved.',
  approved: 'Only what an editor has approved.',
}
