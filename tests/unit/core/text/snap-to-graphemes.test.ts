import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { snapToGraphemes } from '@/lib/core/text/snap-to-graphemes'
import { splitsGrapheme } from './splits-grapheme'

const FAMILY = '👩‍👩‍👧'

function snapped(text: string, start: number, end: number): string {
  const span = snapToGraphemes(text, { start, end })
  return text.slice(span.start, span.end)
}

describe('a span', () => {
  it.each<[text: string, cut: [number, number], words: string]>([
    ['abc', [1, 2], 'b'],
    [`a${FAMILY}b`, [2, 3], FAMILY],
    [`a${FAMILY}b`, [0, 2], `a${FAMILY}`],
    ['e\u0301x', [1, 2], 'e\u0301'],
    ['🇩🇪🇫🇷', [1, 2], '🇩🇪'],
    ['\u0915\u094d\u0937', [1, 2], '\u0915\u094d\u0937'],
    ['a\r\nb', [2, 4], '\r\nb'],
    ['one\ntwo', [2, 5], 'e\nt'],
    ['שלום', [1, 3], 'לו'],
  ])('of %j, cut at %j, becomes %j', (text, [start, end], words) => {
    expect(snapped(text, start, end)).toBe(words)
  })

  it('at the ends of a text stays there', () => {
    expect(snapToGraphemes('ab', { start: 0, end: 2 })).toEqual({ start: 0, end: 2 })
    expect(snapToGraphemes('', { start: 0, end: 0 })).toEqual({ start: 0, end: 0 })
  })

  it('holds what it held, fits, and is not widened a second time', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (words, a, b) => {
        const [start = 0, end = 0] = [a % (words.length + 1), b % (words.length + 1)].sort((x, y) => x - y)
        const wide = snapToGraphemes(words, { start, end })
        expect(wide.start).toBeLessThanOrEqual(start)
        expect(wide.end).toBeGreaterThanOrEqual(end)
        expect(splitsGrapheme(words, wide.start) || splitsGrapheme(words, wide.end)).toBe(false)
        expect(snapToGraphemes(words, wide)).toEqual(wide)
      }),
    )
  })
})

describe('an offset', () => {
  it('splits nothing at the ends of a text or beyond them', () => {
    for (const offset of [-1, 0, FAMILY.length, FAMILY.length + 5])
      expect(splitsGrapheme(FAMILY, offset)).toBe(false)
    expect(splitsGrapheme(FAMILY, 2)).toBe(true)
  })
})
