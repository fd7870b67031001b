import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { createFinder } from '@/lib/core/annotation/create-finder'
import { overlaps } from '@/lib/core/text/span'

describe('searching the article', () => {
  const find = (text: string, query: string) =>
    createFinder(text)(query).map(({ start, end }) => text.slice(start, end))

  it.each([
    ['The cat. the CAT', 'the cat', ['The cat', 'the CAT']],
    ['a\n\nb', 'a b', ['a\n\nb']],
    ['1+1 (sum)', '+1 (', ['+1 (']],
    ['İstanbul', 'stan', ['stan']],
    ['cafe\u0327s', 'cafe', ['cafe\u0327']],
    ['anything', '  ', []],
    ['anything', '\u0301', []],
    ['He didn’t go.', "didn't", ['didn’t']],
    ['He said “soon”.', '"soon"', ['“soon”']],
    ['a non\u2011breaking line', 'non-breaking', ['non\u2011breaking']],
    ['le régime de Łódź', 'REGIME DE LODZ', ['régime de Łódź']],
    ['the re\u00adturn of a smørrebrød', 'return', ['re\u00adturn']],
    ['the return of a smørrebrød', 'smorrebrod', ['smørrebrød']],
    ['in der Straße', 'strasse', ['Straße']],
    ['the ﬁnal word', 'final', ['ﬁnal']],
    ['ＡＢＣ １２', 'abc 12', ['ＡＢＣ １２']],
    ['İSTANBUL Iğdır', 'istanbul igdir', ['İSTANBUL Iğdır']],
    ['قال مُحَمَّد', 'محمد', ['مُحَمَّد']],
    ['في عام ٢٠٢٤', '2024', ['٢٠٢٤']],
    ['בְּרֵאשִׁית', 'בראשית', ['בְּרֵאשִׁית']],
    ['Κλίμακας', 'κλιμακασ', ['Κλίμακας']],
    ['они и мой ёж', 'еж', ['ёж']],
    ['мой', 'мои', []],
    ['각', '가', []],
    ['हिन्दी में', 'हन', []],
    ['$& \\d', '\\d', ['\\d']],
  ])('in %j for %j finds %j', (text, query, found) => {
    expect(find(text, query)).toEqual(found)
  })

  it('finds as many as it is asked for, and a thousand when nobody says', () => {
    const text = 'ab '.repeat(1_200)
    expect(createFinder(text)('ab', 1)).toEqual([{ start: 0, end: 2 }])
    expect(createFinder(text)('ab', 3)).toHaveLength(3)
    expect(createFinder(text)('ab')).toHaveLength(1_000)
    expect(createFinder('ab ab')('ab', 2)).toHaveLength(2)
  })

  it('counts several matches inside one character as one hit', () => {
    expect(find('👩 👩 👩‍👩‍👧 👩', '👩')).toEqual(['👩', '👩', '👩‍👩‍👧', '👩'])
  })

  it('finds a letter however its accent is written', () => {
    expect(find('Café', 'cafe\u0301')).toEqual(['Café'])
  })

  it('has every hit in the text, in order and without overlaps', () => {
    const word = fc.constantFrom('a', 'b', 'ab', ' ', '\n\n', '.', '(', '\u0301')
    fc.assert(
      fc.property(fc.array(word), fc.array(word, { maxLength: 3 }), (words, asked) => {
        const text = words.join('').normalize('NFC')
        const hits = createFinder(text)(asked.join(''))
        for (const [index, hit] of hits.entries()) {
          const before = hits[index - 1]
          if (before) expect([before.start < hit.start, overlaps(before, hit)]).toEqual([true, false])
          expect(hit.end).toBeGreaterThan(hit.start)
          expect(hit.end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })
})
