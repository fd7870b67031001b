import { expect, it } from 'vitest'
import { isApprovedOn, newlyVoided, voidedApproval } from '@/lib/core/review/voided-approval'
import type { DecisionView, VerdictView } from '@/lib/schema/claim'
import type { Outcome, VerdictStatus } from '@/lib/schema/verdict-status'
import { verdictOf } from '@/tests/unit/core/formats/export-example'

function decision(outcome: Outcome): DecisionView {
  const member = { memberId: 'editor', name: 'Edda' }
  return {
    id: outcome,
    outcome,
    comment: null,
    verdictRevision: 1,
    member,
    createdAt: '2026-03-05T08:00:00.000Z',
  }
}

function verdict(status: VerdictStatus, outcomes: Outcome[]): VerdictView {
  return verdictOf({ status, decisions: outcomes.map(decision), evidenceIds: ['used'] })
}

it.each<[VerdictStatus, Outcome[], boolean]>([
  ['draft', ['approve'], true],
  ['submitted', ['approve'], true],
  ['draft', ['request_changes', 'approve'], true],
  ['approved', ['approve'], false],
  ['submitted', ['approve', 'withdraw'], false],
  ['rejected', ['approve', 'reject'], false],
  ['draft', [], false],
])('a verdict that is %s after %j has a voided approval: %s', (status, outcomes, isVoid) => {
  expect(voidedApproval(verdict(status, outcomes)) !== undefined).toBe(isVoid)
})

it('finds the verdicts whose approval a change has voided, and no others', () => {
  const approved = { verdicts: [verdict('approved', ['approve'])] }
  const voided = { verdicts: [verdict('draft', ['approve'])] }
  expect(newlyVoided(approved, voided)).toEqual(voided.verdicts)
  expect(newlyVoided(voided, voided)).toEqual([])
  expect(newlyVoided(approved, approved)).toEqual([])
})

it('knows the evidence that an approved verdict rests on', () => {
  expect(isApprovedOn({ verdicts: [verdict('approved', ['approve'])] }, 'used')).toBe(true)
  expect(isApprovedOn({ verdicts: [verdict('approved', ['approve'])] }, 'spare')).toBe(false)
  expect(isApprovedOn({ verdicts: [verdict('submitted', [])] }, 'used')).toBe(false)
})
