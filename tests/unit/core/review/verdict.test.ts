import { describe, expect, it } from 'vitest'
import { missingParts, NOT_ENOUGH_EVIDENCE } from '@/lib/core/review/missing-parts'
import { OUTCOMES, VERDICT_STATUSES, type VerdictStatus } from '@/lib/schema/verdict-status'
import { moveVerdict, type VerdictMove } from '@/lib/core/review/move-verdict'

const MOVES: VerdictMove[] = ['edit', 'submit', ...OUTCOMES]

/** Every move that is open, and where it leads; all others are refused. */
const OPEN: Record<VerdictStatus, Partial<Record<VerdictMove, VerdictStatus>>> = {
  draft: { edit: 'draft', submit: 'submitted' },
  submitted: { edit: 'draft', approve: 'approved', request_changes: 'changes_requested', reject: 'rejected' },
  changes_requested: { edit: 'changes_requested', submit: 'submitted', withdraw: 'submitted' },
  approved: { edit: 'draft', withdraw: 'submitted' },
  rejected: { edit: 'draft', withdraw: 'submitted' },
}

describe('a verdict', () => {
  it.each(VERDICT_STATUSES.flatMap((status) => MOVES.map((move) => ({ status, move }))))(
    'that is $status: $move',
    ({ status, move }) => {
      const moved = moveVerdict(status, move)
      expect(moved.ok ? moved.value : moved.failure.code).toBe(OPEN[status][move] ?? 'conflict')
    },
  )

  it.each([
    [{ rating: null, rationaleText: '', evidenceCount: 0 }, ['rating', 'rationale', 'evidence']],
    [{ rating: 'supported', rationaleText: ' \n', evidenceCount: 1 }, ['rationale']],
    [{ rating: 'supported', rationaleText: 'So.', evidenceCount: 0 }, ['evidence']],
    [{ rating: NOT_ENOUGH_EVIDENCE, rationaleText: 'I looked.', evidenceCount: 0 }, []],
    [{ rating: NOT_ENOUGH_EVIDENCE, rationaleText: '', evidenceCount: 3 }, ['rationale']],
    [{ rating: 'refuted', rationaleText: 'So.', evidenceCount: 1 }, []],
  ])('of %j lacks %j', (submission, missing) => {
    expect(missingParts(submission)).toEqual(missing)
  })
})
