import { describe, expect, it } from 'vitest'
import { needsConfirmation } from '@/lib/core/anchoring/needs-confirmation'

const OPEN = { approved: false, language: 'en' }
const APPROVED = { approved: true, language: 'en' }

describe('needsConfirmation', () => {
  it.each([
    ['It cost 1.1 million.', 'It cost 1.3 million.'],
    ['It cost 1.1 million.', 'It cost millions.'],
    ['It cost $1.1 million.', 'It cost €1.1 million.'],
    ['It fell by 2.4.', 'It fell by −2.4.'],
    ['It fell by 1.5.', 'It fell by 1,5.'],
    ['In 2025 it rose.', 'It rose.'],
    ['It cost a lot.', 'It cost quite a lot.'],
    ['It cost 1.1 million.', 'It has cost 1.1 million, they say.'],
    ['تكلف ١٢ مليونا', 'تكلف ١٣ مليونا'],
  ])('asks where it may be another statement: %j, %j', (before, after) => {
    expect(needsConfirmation(before, after, OPEN)).toBe(true)
    expect(needsConfirmation(before, after, APPROVED)).toBe(true)
  })

  it.each([
    ['It cost 1.1 million.', 'It cost 1.1 million.'],
    ['It "cost" a  lot - then.', 'It “cost” a lot – then.'],
  ])('does not ask where only the form differs: %j, %j', (before, after) => {
    expect(needsConfirmation(before, after, OPEN)).toBe(false)
    expect(needsConfirmation(before, after, APPROVED)).toBe(false)
  })

  it('asks for another spelling only under an approval', () => {
    const words = ['The colour of the harbour.', 'The color of the harbor.'] as const
    expect(needsConfirmation(...words, OPEN)).toBe(false)
    expect(needsConfirmation(...words, APPROVED)).toBe(true)
  })
})
