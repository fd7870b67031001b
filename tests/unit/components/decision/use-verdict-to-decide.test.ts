import { describe, expect, it } from 'vitest'
import { advanceReview, openItem, startReview } from '@/components/decision/review-state'
import { arrival, verdictShown } from '@/components/decision/use-verdict-to-decide'
import type { ReviewItem, VerdictView } from '@/lib/schema/claim'
import { verdictOf } from '@/tests/unit/core/annotation/verdict-example'
import { ME } from '@/tests/unit/core/annotation/annotation-examples'
import { CLAIM } from '@/tests/unit/core/annotation/claim-example'

function item(revision: number, change: Partial<VerdictView> = {}): ReviewItem {
  const verdict = verdictOf('submitted', { revision, ...change })
  return { verdict, claim: CLAIM, mayDecide: true, dossier: `read at ${String(revision)}`, changed: null }
}

const NOTHING = startReview([], null)
const READING = advanceReview(NOTHING, { kind: 'loaded', items: [item(3)] })
const APPROVED = verdictOf('approved', { revision: 4 })
const DECIDED = advanceReview(READING, { kind: 'decided', verdict: APPROVED, undoable: true })
const WITHDRAWN = {
  decisions: [
    {
      id: 'd1',
      outcome: 'withdraw' as const,
      comment: null,
      verdictRevision: 4,
      member: ME,
      createdAt: '2026-01-01T00:00:00.000Z',
    },
  ],
}

describe('a verdict that is read to be decided on', () => {
  it('is opened', () => {
    expect(arrival(NOTHING, item(3), 'Changed.')).toEqual({ kind: 'loaded', items: [item(3)] })
  })

  it('stays as it is when the same comes in again', () => {
    expect(arrival(READING, item(3), 'Changed.')).toBeUndefined()
    expect(arrival(READING, item(2), 'Changed.')).toBeUndefined()
  })

  it('gives way to a newer one, and that is said', () => {
    const event = arrival(READING, item(5), 'Changed.')
    if (!event) throw new Error('The newer one does not arrive.')
    const state = advanceReview(READING, event)
    expect(openItem(state)?.item.dossier).toBe('read at 5')
    expect(state.remark).toMatchObject({ kind: 'stale', message: 'Changed.' })
  })

  it('does not come back after the decision, as it was before', () => {
    expect(arrival(DECIDED, item(3), 'Changed.')).toBeUndefined()
  })

  it('comes back without a word when the decision was withdrawn', () => {
    const back = item(5, WITHDRAWN)
    expect(arrival(DECIDED, back, 'Changed.')).toEqual({ kind: 'loaded', items: [back] })
    expect(arrival(READING, back, 'Changed.')).toEqual({ kind: 'loaded', items: [back] })
  })

  it('does not change without a word when it was written anew after a withdrawal that is known', () => {
    const back = advanceReview(DECIDED, { kind: 'loaded', items: [item(5, WITHDRAWN)] })
    expect(arrival(back, item(7, WITHDRAWN), 'Changed.')).toMatchObject({
      kind: 'renewed',
      message: 'Changed.',
    })
  })

  it('is shown as the newest answer has it', () => {
    expect(verdictShown(NOTHING, verdictOf('submitted')).revision).toBe(3)
    expect(verdictShown(DECIDED, verdictOf('submitted')).status).toBe('approved')
    expect(verdictShown(DECIDED, verdictOf('rejected', { revision: 6 })).status).toBe('rejected')
  })
})
