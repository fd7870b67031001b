import { describe, expect, it } from 'vitest'
import { classifyAbbreviation, type Abbreviation } from '@/lib/core/text/segmentation/abbreviation'
import { wordSet, type LanguageRules } from '@/lib/core/text/segmentation/language-rules'

const RULES: LanguageRules = {
  inner: wordSet('prof sra arch both st'),
  beforeNumber: wordSet('art sept p vol both'),
  either: wordSet('inc sept'),
  closing: wordSet('etc et_al'),
  starters: wordSet(''),
}

describe('classifyAbbreviation', () => {
  it.each<[string, string, Abbreviation]>([
    ['a title', 'Prof', 'inner'],
    ['one in capitals', 'PROF', 'inner'],
    ['one in small letters', 'prof', 'inner'],
    ['one behind a hyphen', 'Vice-Prof', 'inner'],
    ['one behind an elided article', 'l’arch', 'inner'],
    ['one behind an elided article with a straight apostrophe', "dell'arch", 'inner'],
    ['a reference', 'Art', 'before-number'],
    ['a month, which is a word before numbers and may end a sentence', 'Sept', 'either-before-number'],
    ['a reference of one letter, which may be an initial', 'P', 'either-before-number'],
    ['a company’s form', 'Inc', 'either'],
    ['the end of a list', 'etc', 'closing'],
    ['an entry of two words', 'et al', 'closing'],
    ['a word of several tables: the strictest counts', 'both', 'inner'],
  ])('looks up %s', (...[, word, kind]) => {
    expect(classifyAbbreviation(word, RULES)).toBe(kind)
  })

  it.each<[string, string, Abbreviation]>([
    ['an initial', 'J', 'either'],
    ['an initial with a mark', 'E\u0301', 'either'],
    ['a Cyrillic initial', 'Л', 'either'],
    ['a capital vowel', 'A', 'either'],
    ['a small consonant', 'b', 'either'],
    ['a small vowel, which is a word', 'o', 'none'],
    ['a small vowel behind a hyphen', 'seguiu-o', 'none'],
    ['a Korean syllable', '다', 'none'],
    ['a Chinese character', '了', 'none'],
    ['a Japanese syllable', 'か', 'none'],
    ['an acronym with stops', 'U.S', 'either'],
    ['a long one', 'U.N.E.S.C.O', 'either'],
    ['a short form without vowels', 'Bldg', 'either'],
    ['one behind a hyphen', 'Jean-Chr', 'either'],
    ['one of four letters', 'Blvd', 'either'],
    ['one of five letters, which no rule covers', 'Lndng', 'none'],
    ['letters that are all capitals', 'BBC', 'none'],
    ['a sound', 'hmm', 'none'],
    ['another sound', 'Psst', 'none'],
    ['a word', 'harbour', 'none'],
    ['a short word', 'it', 'none'],
    ['a number', '12', 'none'],
    ['no word', '', 'none'],
    ['a word behind an elided article', "l'homme", 'none'],
  ])('judges %s by its shape', (...[, word, kind]) => {
    expect(classifyAbbreviation(word, RULES)).toBe(kind)
  })

  it('looks in the tables of the rules that it is given', () => {
    expect(classifyAbbreviation('sra', RULES)).toBe('inner')
    expect(classifyAbbreviation('sra', { ...RULES, inner: wordSet('') })).toBe('none')
    expect(classifyAbbreviation('sra', { ...RULES, inner: wordSet(''), closing: wordSet('sra') })).toBe(
      'closing',
    )
  })
})

describe('wordSet', () => {
  it('reads words apart at any space, from several lists, and an underline as a space', () => {
    expect([...wordSet('a  b\n c', 'ee._uu')]).toEqual(['a', 'b', 'c', 'ee. uu'])
    expect([...wordSet('', ' ')]).toEqual([])
  })
})
