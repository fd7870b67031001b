import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeChange } from '@/lib/core/text/change/judge-change'
import { CHANGE_CASES } from '@/tests/conformance/changes/cases'

describe('judgeChange', () => {
  it.each(CHANGE_CASES.filter(({ material }) => material))(
    'asks in $language: $before → $after',
    ({ language, before, after }) => {
      expect(judgeChange(before, after, language).material).toBe(true)
      expect(judgeChange(after, before, language).material).toBe(true)
    },
  )

  it.each(CHANGE_CASES.filter(({ material }) => !material))(
    'sees only form in $language: $before → $after',
    ({ language, before, after }) => {
      expect(judgeChange(before, after, language)).toEqual({ material: false, differences: [] })
      expect(judgeChange(after, before, language).material).toBe(false)
    },
  )

  it('names the words that differ, and what they are about', () => {
    expect(judgeChange('About twelve of them were guilty.', 'About fourteen were not guilty.', 'en')).toEqual(
      {
        material: true,
        differences: [
          { before: 'twelve of them', after: 'fourteen', kind: 'figure' },
          { before: '', after: 'not', kind: 'negation' },
        ],
      },
    )
    const kindOf = (before: string, after: string) => judgeChange(before, after, 'en').differences[0]?.kind
    expect(kindOf('It cost $5.', 'It cost €5.')).toBe('figure')
    expect(kindOf('He met Smith.', 'He met Jones.')).toBe('name')
    expect(kindOf('It rose in May.', 'It rose in June.')).toBe('date')
    expect(kindOf('They asked us.', 'They asked US.')).toBe('case')
    expect(kindOf('It is so.', 'It is so?')).toBe('sign')
    expect(kindOf('It rose.', 'It fell.')).toBe('direction')
    expect(kindOf('A red boat.', 'A blue boat.')).toBe('wording')
  })

  it('asks about any word or digit that is put in, left out or exchanged', () => {
    const word = fc.constantFrom(
      'the',
      'sea',
      'not',
      'Rome',
      '12',
      'zwölf',
      'кот',
      '水',
      'مال',
      'Dr',
      '“so”',
      '$5',
    )
    const words = fc.array(word, { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(words, words, fc.constantFrom('en', 'de', 'fr', undefined), (one, other, language) => {
        fc.pre(one.join(' ') !== other.join(' '))
        expect(judgeChange(one.join(' '), other.join(' '), language).material).toBe(true)
        expect(judgeChange(other.join(' '), one.join(' '), language).material).toBe(true)
        expect(judgeChange(one.join(' '), one.join('\u00a0 '), language).material).toBe(false)
      }),
    )
  })

  it('quotes both wordings as they stand, whatever they are', () => {
    const part = fc.constantFrom(
      'a',
      'B',
      ' ',
      '-',
      '−',
      '.',
      "'",
      '*',
      '_',
      '1',
      ',',
      '"',
      '\n',
      '\u00ad',
      '&amp;',
      '水',
      '😀',
    )
    const text = fc.array(part, { maxLength: 24 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { material, differences } = judgeChange(before, after, 'en')
        expect(material).toBe(differences.length > 0)
        for (const each of differences) {
          expect(before).toContain(each.before)
          expect(after).toContain(each.after)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it.each([
    ['stars', '*a '.repeat(100_000)],
    ['initials', 'a.'.repeat(150_000)],
    ['hyphens', 'a-'.repeat(150_000)],
    ['figures', '1,'.repeat(150_000)],
    ['one word', 'a'.repeat(300_000)],
    ['spaces', ' '.repeat(300_000)],
  ])('comes to an end on %s', (_what, text) => {
    expect(judgeChange(text, `${text}b`, 'en').material).toBe(true)
  })
})
