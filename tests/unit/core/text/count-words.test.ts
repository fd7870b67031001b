import { describe, expect, it } from 'vitest'
import { countWords } from '@/lib/core/text/count-words'

describe('countWords', () => {
  it.each([
    ['', 'en', 0],
    ['One, two – three!', 'en', 3],
    ['It’s 5.30 p.m.', 'en', 3],
    ['😀 … ?', 'en', 0],
    ['他说了实话', 'zh', 4],
    ['One two', 'not a language', 2],
  ])('counts the words of %j', (text, language, words) => {
    expect(countWords(text, language)).toBe(words)
  })

  it('counts each word once where a long text is cut', () => {
    expect(countWords('antidisestablishmentarianism '.repeat(5_000), 'en')).toBe(5_000)
  })

  it('counts a text without any white space, nearly exactly', () => {
    const counted = countWords('𠮷野家'.repeat(10_000), 'ja')
    expect(counted).toBeGreaterThan(0)
    expect(countWords('x'.repeat(100_000), 'en')).toBe(200)
  })

  it('counts two megabytes in one line, which ICU at one go would not finish', () => {
    expect(countWords('So it was. '.repeat(190_000), 'en')).toBe(570_000)
  })
})
