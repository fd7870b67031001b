import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formOf, isComparable, lengthInWords, normaliseSentence } from '@/lib/core/text/repeats/sentence-form'

function form(sentence: string) {
  return formOf(sentence, normaliseSentence(sentence))
}

describe('two sentences', () => {
  it.each([
    ['The Fee  is two.', 'the fee is\ttwo.'],
    ['“Two” – he said', '"Two" - he said'],
    ['It’s two', "it's two"],
    ['«Deux»', '"deux"'],
    ['STRASSE', 'Straße'],
    ['STRAẞE', 'Strasse'],
    ['ΟΔΟΣ', 'οδος'],
    ['ﬁve', 'five'],
    ['cafe\u0301', 'café'],
    ['`a`', "'a'"],
  ])('%j and %j are equal after normalisation', (one, other) => {
    expect(normaliseSentence(one)).toBe(normaliseSentence(other))
  })

  it.each([
    ['It cost 2 pounds.', 'It cost 3 pounds.'],
    ['It is so.', 'It is so!'],
    ['ab', 'a b'],
  ])('%j and %j are not', (one, other) => {
    expect(normaliseSentence(one)).not.toBe(normaliseSentence(other))
  })
})

describe('normalising', () => {
  it('a second time changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normaliseSentence(text)
        expect(normaliseSentence(once)).toBe(once)
      }),
    )
  })

  it('a second time changes no character of any script', () => {
    for (let block = 0; block <= 0x10ffff; block += 256) {
      // Surrogates are halves of characters.
      if (block >= 0xd800 && block < 0xe000) continue
      const characters = Array.from({ length: 256 }, (_, index) => `a${String.fromCodePoint(block + index)}b`)
      const once = normaliseSentence(characters.join(' '))
      expect(normaliseSentence(once)).toBe(once)
    }
  })

  it('comes to the same on the short way for plain text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(normaliseSentence(`${text} é`)).toBe(`${normaliseSentence(text)} é`.trim())
      }),
    )
  })
})

describe('whether a sentence says anything', () => {
  it.each([
    ['', false],
    ['a', false],
    ['😀', false],
    ['…!', false],
    ['ab', true],
    ['$5', true],
    ['是的', true],
  ])('%j: %s', (key, comparable) => {
    expect(isComparable(key)).toBe(comparable)
  })
})

describe('the form of a sentence', () => {
  it('has its words without punctuation, numbers in one piece', () => {
    expect(form('It cost 1,250.50 pounds, on 1/2/2026.').words).toEqual([
      'it',
      'cost',
      '1,250.50',
      'pounds',
      'on',
      '1/2/2026',
    ])
    expect(form('桥很老').words).toEqual(['桥', '很', '老'])
  })

  it('has a site’s name behind a dash apart', () => {
    const { stem, suffix, whole } = form('The bridge is closed - The Coastal Daily')
    expect([stem, suffix, whole]).toEqual([
      'the bridge is closed',
      '- the coastal daily',
      'the bridge is closed the coastal daily',
    ])
    expect(form('The bridge is closed - for good').suffix).toBe('')
  })

  it.each([
    ['It is so.', true],
    ['“It is so.”', true],
    ['Is it so?', true],
    ['It is', false],
    ['It is …', false],
    ['It is...', false],
    ['It is [more]', false],
    ['它是。', true],
  ])('of %j is finished: %s', (sentence, finished) => {
    expect(form(sentence).finished).toBe(finished)
  })

  it('does not count “[more]” as a word', () => {
    expect(form('The bridge is closed [more]').stem).toBe('the bridge is closed')
  })

  it('is as long as its words, two characters of a script without spaces being one', () => {
    expect(lengthInWords(form('One two three.'))).toBe(3)
    expect(lengthInWords(form('桥很老了'))).toBe(2)
  })
})
