import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isInScope,
  isPersonal,
  ROW_SCOPES,
  type RowFacts,
  type RowScope,
} from '@/lib/core/permissions/row-scope'

const SCOPES = Object.keys(ROW_SCOPES).filter((name): name is RowScope => name in ROW_SCOPES)
const MEMBERS = ['ann', 'ben', 'cid']

const row: fc.Arbitrary<RowFacts> = fc.record({
  ownerId: fc.constantFrom(...MEMBERS),
  contributorIds: fc.subarray(MEMBERS),
  stage: fc.constantFrom('open', 'submitted', 'approved'),
})
const member = fc.constantFrom(...MEMBERS)

/** What each scope means, said a second time without groups and facts. */
const MEANING: Record<RowScope, (memberId: string, row: RowFacts) => boolean> = {
  any: () => true,
  approved: (_, { stage }) => stage === 'approved',
  own: (memberId, { ownerId }) => ownerId === memberId,
  own_or_approved: (memberId, { ownerId, stage }) => ownerId === memberId || stage === 'approved',
  own_or_submitted: (memberId, { ownerId, contributorIds = [], stage }) =>
    ownerId === memberId || contributorIds.includes(memberId) || stage !== 'open',
  own_open: (memberId, { ownerId, stage }) => ownerId === memberId && stage !== 'approved',
  others: (memberId, { ownerId }) => ownerId !== memberId,
}

describe.each(SCOPES)('the scope %s', (scope) => {
  it('covers the rows that its name says', () => {
    fc.assert(
      fc.property(member, row, (memberId, facts) => {
        expect(isInScope(scope, memberId, facts)).toBe(MEANING[scope](memberId, facts))
      }),
    )
  })

  it('is personal exactly if two members can see different rows', () => {
    const differ = fc
      .sample(fc.tuple(member, member, row), { numRuns: 500, seed: 7 })
      .some(([a, b, facts]) => isInScope(scope, a, facts) !== isInScope(scope, b, facts))
    expect(isPersonal(scope)).toBe(differ)
  })
})

describe('a row', () => {
  it('that nobody has added to is nobody’s but its owner’s', () => {
    const open: RowFacts = { ownerId: 'ann', stage: 'open' }
    expect(MEMBERS.filter((memberId) => isInScope('own_or_submitted', memberId, open))).toEqual(['ann'])
  })

  it('leaves no reviewer’s scope when it comes further', () => {
    fc.assert(
      fc.property(member, row, (memberId, facts) => {
        for (const scope of ['own', 'own_or_approved', 'own_or_submitted', 'approved', 'any'] as const) {
          if (!isInScope(scope, memberId, facts)) continue
          expect(isInScope(scope, memberId, { ...facts, stage: 'approved' })).toBe(true)
        }
      }),
    )
  })
})
