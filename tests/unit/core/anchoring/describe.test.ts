import { describe as suite, expect, it } from 'vitest'
import { describe } from '@/lib/core/anchoring/describe'

const LONG =
  'Before the harbour was built, fishermen hauled their boats ashore by hand, every single evening.'

suite('describe', () => {
  it('keeps the words and what stands around them', () => {
    expect(describe('The sea rose.', { start: 4, end: 7 })).toEqual({
      exact: 'sea',
      prefix: 'The ',
      suffix: ' rose.',
    })
  })

  it('keeps 32 units on either side, and no more', () => {
    const start = LONG.indexOf('hauled')
    const { prefix, suffix } = describe(LONG, { start, end: start + 'hauled'.length })
    expect(prefix).toBe('he harbour was built, fishermen ')
    expect(prefix).toHaveLength(32)
    expect(suffix).toBe(' their boats ashore by hand, eve')
    expect(suffix).toHaveLength(32)
  })

  it('keeps what there is at the edges of the text', () => {
    expect(describe('sea', { start: 0, end: 3 })).toEqual({ exact: 'sea', prefix: '', suffix: '' })
    expect(describe('', { start: 0, end: 0 })).toEqual({ exact: '', prefix: '', suffix: '' })
  })

  it('drops the character that the limit would halve', () => {
    const around = 'x'.repeat(31)
    const text = `a😀${around}sea${around}😀b`
    const start = text.indexOf('sea')
    expect(describe(text, { start, end: start + 3 })).toEqual({
      exact: 'sea',
      prefix: around,
      suffix: around,
    })
  })

  it('keeps the character that just fits', () => {
    const around = 'x'.repeat(30)
    const text = `a😀${around}sea${around}😀b`
    const start = text.indexOf('sea')
    expect(describe(text, { start, end: start + 3 })).toEqual({
      exact: 'sea',
      prefix: `😀${around}`,
      suffix: `${around}😀`,
    })
  })
})
