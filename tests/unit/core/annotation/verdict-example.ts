import { richTextOf } from '@/lib/core/document/rich-text'
import type { VerdictView } from '@/lib/schema/claim'
import type { VerdictStatus } from '@/lib/schema/verdict-status'
import { ME } from './annotation-examples'

/** A verdict of one's own on claim `c1`. */
export function verdictOf(status: VerdictStatus, change: Partial<VerdictView> = {}): VerdictView {
  return {
    id: 'v1',
    revision: 3,
    claimId: 'c1',
    rating: 'true',
    rationale: richTextOf('Counted.'),
    rationaleText: 'Counted.',
    evidenceIds: [],
    status,
    member: ME,
    decisions: [],
    submittedAt: null,
    updatedAt: '2026-01-01T00:00:00.000Z',
    ...change,
  }
}
