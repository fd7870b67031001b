import { expect, it } from 'vitest'
import { verdictDraftOf } from '@/components/claim/verdict-drafts'
import { verdictOf } from '@/tests/unit/core/formats/export-example'

it('chooses the only evidence there is for a new verdict, and none among several', () => {
  const idsFor = (...ids: string[]) =>
    verdictDraftOf(
      undefined,
      ids.map((id) => ({ id })),
    ).evidenceIds
  expect(idsFor('a')).toEqual(['a'])
  expect(idsFor('a', 'b')).toEqual([])
  expect(idsFor()).toEqual([])
})

it('leaves the choice of a verdict as it is', () => {
  expect(verdictDraftOf(verdictOf({ evidenceIds: [] }), [{ id: 'a' }]).evidenceIds).toEqual([])
})
