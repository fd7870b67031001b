import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveVerdict, type VerdictMove } from '@/lib/core/review/move-verdict'
import { OUTCOMES, VERDICT_STATUSES, type VerdictStatus } from '@/lib/schema/verdict-status'

const MOVES: VerdictMove[] = ['edit', 'submit', ...OUTCOMES]

/** Every move that is open, and where it leads; all others are refused. */
const OPEN: Record<VerdictStatus, Partial<Record<VerdictMove, VerdictStatus>>> = {
  draft: { edit: 'draft', submit: 'submitted' },
  submitted: { edit: 'draft', approve: 'approved', request_changes: 'changes_requested', reject: 'rejected' },
  changes_requested: { edit: 'changes_requested', submit: 'submitted', withdraw: 'submitted' },
  approved: { edit: 'draft', withdraw: 'submitted' },
  rejected: { edit: 'draft', withdraw: 'submitted' },
}

/** The status after each move; one that is refused leaves it as it was. */
function after(moves: readonly VerdictMove[], from: VerdictStatus = 'draft'): VerdictStatus {
  return moves.reduce<VerdictStatus>((status, move) => {
    const moved = moveVerdict(status, move)
    return moved.ok ? moved.value : status
  }, from)
}

describe('a verdict', () => {
  it.each(VERDICT_STATUSES.flatMap((status) => MOVES.map((move) => ({ status, move }))))(
    'that is $status: $move',
    ({ status, move }) => {
      const moved = moveVerdict(status, move)
      expect(moved.ok ? moved.value : moved.failure.code).toBe(OPEN[status][move] ?? 'conflict')
    },
  )

  it('is approved only by the move that approves it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MOVES), { maxLength: 12 }), (moves) => {
        if (after(moves) === 'approved') expect(moves).toContain('approve')
      }),
    )
  })

  it('is no longer approved once it has been edited, and must be submitted and decided again', () => {
    expect(after(['submit', 'approve', 'edit'])).toBe('draft')
    expect(after(['submit', 'approve', 'edit', 'approve'])).toBe('draft')
    expect(after(['submit', 'approve', 'edit', 'submit', 'approve'])).toBe('approved')
  })

  it('is never decided on while its author writes it', () => {
    for (const outcome of OUTCOMES) expect(moveVerdict('draft', outcome).ok).toBe(false)
  })

  it('can be edited, whatever its status, and is never submitted by that', () => {
    for (const status of VERDICT_STATUSES) {
      const edited = moveVerdict(status, 'edit')
      expect(edited.ok && edited.value).toBe(status === 'changes_requested' ? status : 'draft')
    }
  })

  it('whose decision is withdrawn waits for another one', () => {
    for (const outcome of ['approve', 'request_changes', 'reject'] as const)
      expect(after(['submit', outcome, 'withdraw'])).toBe('submitted')
  })

  it.each([
    ['draft', 'withdraw', 'A verdict that is draft has no decision to take back.'],
    ['approved', 'submit', 'A verdict that is approved cannot be submitted again.'],
    ['changes_requested', 'approve', 'A verdict that is changes requested cannot be approved.'],
    ['rejected', 'request_changes', 'A verdict that is rejected cannot be sent back.'],
    ['approved', 'reject', 'A verdict that is approved cannot be rejected.'],
  ] as const)('that is %s refuses to %s and says why', (status, move, message) => {
    expect(moveVerdict(status, move)).toEqual({ ok: false, failure: { code: 'conflict', message } })
  })
})
