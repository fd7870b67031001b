import { describe, expect, it } from 'vitest'
import { readLead, type Lead } from '@/lib/core/text/segmentation/lead'

describe('readLead', () => {
  it.each<[string, string, Lead]>([
    ['a word', 'They left', { kind: 'upper', word: 'they', isInitial: false, opener: '' }],
    ['a word in small letters', 'they left', { kind: 'lower', word: 'they', isInitial: false, opener: '' }],
    ['a word at the end of the text', 'They', { kind: 'upper', word: 'they', isInitial: false, opener: '' }],
    ['a Cyrillic word', 'Он ушёл', { kind: 'upper', word: 'он', isInitial: false, opener: '' }],
    ['a word with an accent', 'École', { kind: 'upper', word: 'école', isInitial: false, opener: '' }],
    ['one in small letters', 'état', { kind: 'lower', word: 'état', isInitial: false, opener: '' }],
    [
      'a letter of two that has a form for titles',
      'ǅep',
      { kind: 'upper', word: 'ǆep', isInitial: false, opener: '' },
    ],
    ['a number', '12 boats', { kind: 'digit', word: '12', isInitial: false, opener: '' }],
    ['a Roman number, by its letters', 'XII', { kind: 'upper', word: 'xii', isInitial: false, opener: '' }],
    ['an Arabic number', '٥ قوارب', { kind: 'digit', word: '٥', isInitial: false, opener: '' }],
    [
      'a number behind the Arabic sign for one',
      '\u0600٥ قوارب',
      { kind: 'digit', word: '٥', isInitial: false, opener: '\u0600' },
    ],
    [
      'a word of a script without case',
      'הוא הלך',
      { kind: 'caseless', word: 'הוא', isInitial: false, opener: '' },
    ],
    [
      'a Georgian word, whose capitals nobody writes',
      'ის არის',
      { kind: 'caseless', word: 'ის', isInitial: false, opener: '' },
    ],
    ['an initial', 'A. Smith', { kind: 'upper', word: 'a', isInitial: true, opener: '' }],
    ['an initial in a quotation', '“A. Smith”', { kind: 'upper', word: 'a', isInitial: true, opener: '“' }],
    [
      'a word that begins with the first letter',
      'and left',
      { kind: 'lower', word: 'and', isInitial: false, opener: '' },
    ],
    ['a letter alone', 'A boat', { kind: 'upper', word: 'a', isInitial: false, opener: '' }],
    ['two letters and a stop', 'Mr. Smith', { kind: 'upper', word: 'mr', isInitial: false, opener: '' }],
    ['a quotation', '“They left”', { kind: 'upper', word: 'they', isInitial: false, opener: '“' }],
    ['a bracket and a number', '(5)', { kind: 'digit', word: '5', isInitial: false, opener: '(' }],
    ['a Spanish question', '¿Dónde?', { kind: 'upper', word: 'dónde', isInitial: false, opener: '¿' }],
    ['an entry behind a dash', '– gloves', { kind: 'lower', word: 'gloves', isInitial: false, opener: '– ' }],
    ['a curled apostrophe', 'It’s late', { kind: 'upper', word: "it's", isInitial: false, opener: '' }],
    ['an address', 'https://example.org', { kind: 'address', word: 'https', isInitial: false, opener: '' }],
    [
      'an address without its protocol',
      'www.example.org',
      { kind: 'address', word: 'www', isInitial: false, opener: '' },
    ],
    ['signs alone', '***', { kind: 'none', word: '', isInitial: false, opener: '***' }],
    ['nothing', '', { kind: 'none', word: '', isInitial: false, opener: '' }],
  ])('reads %s', (...[, text, lead]) => {
    expect(readLead(text, 0)).toEqual(lead)
    expect(readLead(`It rose. ${text}`, 9), 'the same further on').toEqual(lead)
  })

  it('passes over six signs, and no more', () => {
    expect(readLead('((((((A', 0)).toMatchObject({ kind: 'upper', opener: '((((((' })
    expect(readLead('(((((((A', 0)).toMatchObject({ kind: 'none', opener: '((((((' })
  })

  it('reads 24 units of a word, and no more', () => {
    const long = 'Donaudampfschifffahrtsgesellschaft'
    expect(readLead(`${long} fuhr`, 0).word).toBe(long.slice(0, 24).toLowerCase())
    expect(readLead(`${long.slice(0, 23)} fuhr`, 0).word).toBe(long.slice(0, 23).toLowerCase())
  })
})
