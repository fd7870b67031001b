import { describe, expect, test } from 'vitest'
import { isNarrowed, readReviewFilter, reviewQuery } from '@/components/review/review-filter'

const ID = '0199aa00-0000-7000-8000-000000000001'

describe('the queue’s filter in the address', () => {
  test.each([
    ['', { state: 'submitted' }],
    ['state=decided', { state: 'decided' }],
    ['state=nonsense', { state: 'submitted' }],
    [`reviewer=${ID}&rating=refuted`, { state: 'submitted', reviewer: ID, rating: 'refuted' }],
    ['reviewer=rosa&article=1', { state: 'submitted' }],
    ['search=++', { state: 'submitted' }],
    ['search=+bridge+', { state: 'submitted', search: 'bridge' }],
  ])('%s', (address, filter) => {
    expect(readReviewFilter(new URLSearchParams(address))).toEqual(filter)
  })

  test('comes out of the address as it went in', () => {
    const filter = { state: 'decided', article: ID, search: 'a & b' } as const
    expect(readReviewFilter(reviewQuery(filter))).toEqual(filter)
  })

  test('says whether it leaves anything out', () => {
    expect(isNarrowed({ state: 'decided' })).toBe(false)
    expect(isNarrowed({ state: 'submitted', rating: 'refuted' })).toBe(true)
  })
})
