export const VERDICT_STATUSES = ['draft', 'submitted', 'changes_requested', 'approved', 'rejected'] as const
export type VerdictStatus = (typeof VERDICT_STATUSES)[number]

export const OUTCOMES = ['approve', 'request_changes', 'reject', 'withdraw'] as const
export type Outcome = (typeof OUTCOMES)[number]
