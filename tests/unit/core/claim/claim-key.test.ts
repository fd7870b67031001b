import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimKey } from '@/lib/core/claim/claim-key'
import { isCheckable } from '@/lib/core/codebook/base-tags'
import { claimTextOf } from '@/lib/core/claim/claim-text-of'
import { MAX_CLAIM_LENGTH } from '@/lib/schema/claim'

describe('claimKey', () => {
  it.each([
    ['The bridge cost two million.', 'THE BRIDGE  cost\ntwo million!'],
    ['Is it so?', 'is it so'],
    ['It is …', 'It is'],
    ['Ｆｕｌｌ width', 'full width'],
    ['cafe\u0301', 'caf\u00e9'],
  ])('is the same for %j and %j', (one, other) => {
    expect(claimKey(one)).toBe(claimKey(other))
  })

  it.each([
    ['It cost 2.5 million', 'It cost 25 million'],
    ['It cost 5', 'It cost -5'],
    ['?', '!'],
    ['a, b', 'a b'],
    ['to day', 'today'],
  ])('differs for %j and %j', (one, other) => {
    expect(claimKey(one)).not.toBe(claimKey(other))
  })

  it('is not empty for words, and the key of a key is itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const key = claimKey(text)
        if (text.normalize('NFKC').trim() !== '') expect(key).not.toBe('')
        expect(claimKey(key)).toBe(key)
      }),
    )
  })
})

describe('isCheckable', () => {
  it.each([
    ['fact', true],
    ['unsupported', true],
    ['opinion', false],
    ['a tag of their own', false],
  ])('%s: %s', (tag, checkable) => {
    expect(isCheckable(tag)).toBe(checkable)
  })
})

describe('claimTextOf', () => {
  it('puts a passage on one line', () => {
    expect(claimTextOf('  The bridge\n\ncost  two\tmillion. ')).toBe('The bridge cost two million.')
  })

  it('cuts what is longer than a claim, never a character in two', () => {
    const long = claimTextOf('😀'.repeat(MAX_CLAIM_LENGTH))
    expect(long.length).toBeLessThanOrEqual(MAX_CLAIM_LENGTH)
    expect(long.isWellFormed()).toBe(true)
    expect(long.endsWith('😀…')).toBe(true)
    expect(claimTextOf('x'.repeat(MAX_CLAIM_LENGTH))).toBe('x'.repeat(MAX_CLAIM_LENGTH))
    expect(claimTextOf('x'.repeat(MAX_CLAIM_LENGTH + 1))).toBe(`${'x'.repeat(MAX_CLAIM_LENGTH - 1)}…`)
  })
})
