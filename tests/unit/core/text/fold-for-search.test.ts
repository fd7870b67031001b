import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldForSearch } from '@/lib/core/text/fold-for-search'

describe('a folded text', () => {
  it('names for each of its units the characters that it comes from', () => {
    const { text, starts, ends } = foldForSearch('Æ \n é')
    expect(text).toBe('ae e')
    expect(starts).toEqual([0, 0, 1, 4])
    expect(ends).toEqual([1, 1, 4, 5])
  })

  it('is not changed by folding it again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (source) => {
        const { text } = foldForSearch(source)
        expect(foldForSearch(text).text).toBe(text)
      }),
    )
  })

  it('is the same whether letters and their accents are written as one character or as two', () => {
    const letters = fc.array(fc.constantFrom(...Array.from('áÀêÖñçŚžőÅǘάΐẫ')), { maxLength: 10 })
    fc.assert(
      fc.property(letters, (parts) => {
        const word = parts.join('')
        expect(foldForSearch(word.normalize('NFD')).text).toBe(foldForSearch(word).text)
      }),
    )
  })

  it('places every unit within its source, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (source) => {
        const { text, starts, ends } = foldForSearch(source)
        expect([starts.length, ends.length]).toEqual([text.length, text.length])
        for (const [index, start] of starts.entries()) {
          expect(start).toBeGreaterThanOrEqual(starts[index - 1] ?? 0)
          expect(ends[index] ?? 0).toBeGreaterThan(start)
          expect(ends[index] ?? 0).toBeLessThanOrEqual(source.length)
        }
      }),
    )
  })

  it('takes digits of every script for the same numbers', () => {
    for (const system of Intl.supportedValuesOf('numberingSystem')) {
      const digits = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(9_876_543_210)
      if (/^\p{Nd}+$/u.test(digits))
        expect([system, foldForSearch(digits).text]).toEqual([system, '9876543210'])
    }
  })
})
