import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalise, joinBlocks, normaliseBlock, splitBlocks } from '@/lib/core/text/canonicalise'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        'a',
        'e',
        '\u0301',
        '\n',
        '\r\n',
        '\r',
        ' ',
        '\t',
        '\u200b',
        '\u00a0',
        '한',
        'ᄒ',
        'ᅡ',
        'ᆫ',
        '\u2028',
      ),
    )
    .map((bits) => bits.join('')),
)

describe('canonical text', () => {
  it.each([
    ['', ''],
    [' \n\t\n ', ''],
    ['one\r\n\r\ntwo\rthree', 'one\n\ntwo\nthree'],
    ['  one  \n \t \n\n  two  ', 'one\n\ntwo'],
    ['a \n b\tc  d', 'a\nb\tc  d'],
    ['cafe\u0301', 'café'],
    ['a\u200bb', 'a\u200bb'],
  ])('%j becomes %j', (plain, canonical) => {
    expect(canonicalise(plain)).toBe(canonical)
  })

  it('collapses blank lines inside one block', () => {
    expect(normaliseBlock(' a \n\n \n b ')).toBe('a\nb')
  })

  it('says where each block went and drops empty ones', () => {
    expect(joinBlocks([' one ', ' ', 'two\n\nlines'])).toEqual({
      text: 'one\n\ntwo\nlines',
      blocks: [
        { start: 0, end: 3 },
        { start: 5, end: 14 },
      ],
    })
  })

  it('is NFC, idempotent, trimmed, and made of its blocks, for any text', () => {
    fc.assert(
      fc.property(anyText, (plain) => {
        const text = canonicalise(plain)
        expect(text.normalize('NFC')).toBe(text)
        expect(canonicalise(text)).toBe(text)
        expect(text).not.toMatch(/\n{3}|\r/)
        const joined = joinBlocks(splitBlocks(plain))
        expect(joined.blocks.map(({ start, end }) => text.slice(start, end))).toEqual(splitBlocks(text))
        for (const line of text.split('\n')) expect(line).toBe(line.trim())
      }),
      { numRuns: 1000 },
    )
  })
})
