import { expect, it } from 'vitest'
import { verdictDraftOf } from '@/components/claim/verdict-drafts'
import { verdictOf } from '@/tests/unit/core/formats/export-example'

const EARLY = { id: 'early', createdAt: '2026-03-05T08:00:00.000Z' }
// Later, though it sorts before it as text.
const LATE = { id: 'late', createdAt: '2026-03-05T08:00:00.500Z' }

it.each([
  [[], []],
  [[EARLY], ['early']],
  [[EARLY, LATE], ['late']],
  [[LATE, EARLY], ['late']],
])('chooses the newest evidence for a new verdict: %j', (evidence, chosen) => {
  expect(verdictDraftOf(undefined, evidence).evidenceIds).toEqual(chosen)
})

it('leaves the choice of a verdict as it is', () => {
  expect(verdictDraftOf(verdictOf({ evidenceIds: [] }), [EARLY]).evidenceIds).toEqual([])
})
