import { describe, expect, it } from 'vitest'
import { decide } from '@/lib/core/permissions/decide'
import {
  annotationFacts,
  articleFacts,
  claimFacts,
  stageOfVerdict,
  verdictFacts,
} from '@/lib/core/permissions/row-facts'
import type { RowFacts } from '@/lib/core/permissions/row-scope'
import { VERDICT_STATUSES, type VerdictStatus } from '@/lib/schema/verdict-status'

const MARA = { memberId: 'mara', name: 'Mara' }
const OMAR = { memberId: 'omar', name: 'Omar' }

const STAGES: Record<VerdictStatus, RowFacts['stage']> = {
  draft: 'open',
  submitted: 'submitted',
  changes_requested: 'submitted',
  approved: 'approved',
  rejected: 'submitted',
}

describe('the facts of a row', () => {
  it.each([
    [false, 'open'],
    [true, 'approved'],
  ] as const)('whose approval is %s: an annotation and a claim are %s', (approved, stage) => {
    expect(annotationFacts({ member: MARA, approved })).toEqual({ ownerId: 'mara', stage })
    expect(claimFacts({ createdBy: OMAR, approved })).toEqual({ ownerId: 'omar', stage })
  })

  it('belong to whoever made it; an article is never approved', () => {
    expect(articleFacts({ createdBy: OMAR })).toEqual({ ownerId: 'omar', stage: 'open' })
  })

  it.each(VERDICT_STATUSES)('of a verdict that is %s tell how far it has come', (status) => {
    expect(stageOfVerdict(status)).toBe(STAGES[status])
    expect(verdictFacts({ member: MARA, status })).toEqual({ ownerId: 'mara', stage: STAGES[status] })
  })
})

describe('a button that follows the facts', () => {
  const reviewer = { memberId: 'mara', role: 'reviewer' } as const

  it('is there on one’s own annotation until it is approved, and never on another’s', () => {
    const may = (row: RowFacts): boolean => decide('annotation:update', reviewer, row)
    expect(may(annotationFacts({ member: MARA, approved: false }))).toBe(true)
    expect(may(annotationFacts({ member: MARA, approved: true }))).toBe(false)
    expect(may(annotationFacts({ member: OMAR, approved: false }))).toBe(false)
  })

  it('lets a reviewer see a draft of their own, and another’s verdict once it is approved', () => {
    const sees = (member: typeof MARA, status: VerdictStatus): boolean =>
      decide('verdict:read', reviewer, verdictFacts({ member, status }))
    expect(VERDICT_STATUSES.filter((status) => sees(MARA, status))).toEqual(VERDICT_STATUSES)
    expect(VERDICT_STATUSES.filter((status) => sees(OMAR, status))).toEqual(['approved'])
  })

  it('never lets an editor decide on a verdict of their own', () => {
    const editor = { memberId: 'omar', role: 'editor' } as const
    for (const status of VERDICT_STATUSES) {
      expect(decide('verdict:decide', editor, verdictFacts({ member: OMAR, status }))).toBe(false)
      expect(decide('verdict:decide', editor, verdictFacts({ member: MARA, status }))).toBe(true)
    }
  })
})
