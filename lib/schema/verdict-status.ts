import * as z from './zod'

export const VERDICT_STATUSES = ['draft', 'submitted', 'changes_requested', 'approved', 'rejected'] as const
export const verdictStatus = z.enum(VERDICT_STATUSES)
export type VerdictStatus = z.output<typeof verdictStatus>

export const OUTCOMES = ['approve', 'request_changes', 'reject', 'withdraw'] as const
export const outcome = z.enum(OUTCOMES, { error: `Expected one of ${OUTCOMES.join(', ')}.` })
export type Outcome = z.output<typeof outcome>
