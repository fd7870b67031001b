import { describe, expect, it } from 'vitest'
import { needsConfirmation } from '@/lib/core/anchoring/needs-confirmation'

const OPEN = { approved: false }
const APPROVED = { approved: true }

describe('needsYes', () => {
  it.each([
    ['It cost 1.1 million.', 'It cost 1.3 million.'],
    ['It cost 1.1 million.', 'It cost millions.'],
    ['In 2025 it rose.', 'It rose.'],
    ['تكلف ١٢ مليونا', 'تكلف ١٣ مليونا'],
  ])('asks where a figure differs: %j, %j', (before, after) => {
    expect(needsConfirmation(before, after, OPEN)).toBe(true)
  })

  it.each([
    ['It cost 1.1 million.', 'It cost 1.1 million.'],
    ['It cost a lot.', 'It cost quite a lot.'],
    ['It cost 1.1 million.', 'It has cost 1.1 million, they say.'],
  ])('does not ask for others: %j, %j', (before, after) => {
    expect(needsConfirmation(before, after, OPEN)).toBe(false)
  })

  it('asks for any other word under an approval, not for quotes, dashes and spaces', () => {
    expect(needsConfirmation('It cost a lot.', 'It cost quite a lot.', APPROVED)).toBe(true)
    expect(needsConfirmation('It "cost" a  lot - then.', 'It “cost” a lot – then.', APPROVED)).toBe(false)
  })
})
