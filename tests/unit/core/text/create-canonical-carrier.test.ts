import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalise } from '@/lib/core/text/canonicalise'
import { createCanonicalCarrier } from '@/lib/core/text/create-canonical-carrier'
import { trimSpan } from '@/lib/core/text/span'

/** The words in the canonical text that a span of these words of a plain text is carried to. */
function carried(plain: string, words: string): string | undefined {
  const text = canonicalise(plain)
  const start = plain.indexOf(words)
  const span = createCanonicalCarrier(plain, text)?.({ start, end: start + words.length })
  return span && text.slice(span.start, span.end)
}

describe('a span of a plain text', () => {
  it.each([
    ['One  two.\r\n\r\n\r\nThree.', 'two.\r\n\r\n\r\nThree', 'two.\n\nThree'],
    ['  lead', 'lead', 'lead'],
    ['cafe\u0301 au lait', 'cafe\u0301', 'caf\u00e9'],
    ['cafe\u0301 au lait', 'au lait', 'au lait'],
    ['x😀y z', '😀', '😀'],
    ['שלום   עולם', 'עולם', 'עולם'],
  ])('of %j: %j becomes %j', (plain, words, expected) => {
    expect(carried(plain, words)).toBe(expected)
  })

  it.each([
    ['e', 'é'],
    ['\u0301', 'é'],
  ])('that cuts %j off takes in the whole letter', (cut, letter) => {
    const plain = 'xe\u0301y'
    const start = plain.indexOf(cut)
    const span = createCanonicalCarrier(plain, 'xéy')?.({ start, end: start + 1 })
    expect(span && 'xéy'.slice(span.start, span.end)).toBe(letter)
  })

  it('is not carried into a text that is another one', () => {
    expect(createCanonicalCarrier('One two.', 'One three.')).toBeUndefined()
  })

  it('outside all words, or in a huge word that is not in normal form, is not carried', () => {
    const carry = createCanonicalCarrier(' a ', 'a')
    expect(carry?.({ start: 0, end: 1 })).toBeUndefined()
    const huge = `${'e\u0301'.repeat(600)} x`
    const inHuge = createCanonicalCarrier(huge, canonicalise(huge))
    expect(inHuge?.({ start: 4, end: 8 })).toBeUndefined()
    expect(inHuge?.({ start: 1201, end: 1202 })).toEqual({ start: 601, end: 602 })
  })

  it('stays on its words, whatever the white space', () => {
    const word = fc.constantFrom('one', 'két', 'e\u0301', '😀', 'שלום', '.')
    const space = fc.constantFrom(' ', '\t', '\n', '\r\n', ' \n\n ')
    const texts = fc.array(fc.tuple(word, space), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (parts, a, b) => {
        const plain = parts.flat().join('')
        const text = canonicalise(plain)
        const words = parts.map(([one]) => one)
        const [first, last] = [Math.min(a, b) % words.length, Math.max(a, b) % words.length]
        fc.pre(first <= last)
        const before = parts.slice(0, first).flat().join('')
        const through = parts
          .slice(0, last + 1)
          .flat()
          .join('')
        const span = trimSpan(plain, { start: before.length, end: through.length })
        const found = span && createCanonicalCarrier(plain, text)?.(span)
        expect(found && text.slice(found.start, found.end).split(/\s+/)).toEqual(
          words.slice(first, last + 1).map((one) => one.normalize('NFC')),
        )
      }),
    )
  })
})
