import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { snapToGraphemes } from '@/lib/core/text/snap-to-graphemes'
import { checkSpan, overlaps, trimSpan } from '@/lib/core/text/span'
import { splitsGrapheme } from './splits-grapheme'

const TEXT = 'a😀b'

describe('checkSpan', () => {
  it.each([
    [0, 4],
    [1, 3],
    [3, 4],
  ])('accepts %i to %i', (start, end) => {
    expect(checkSpan(TEXT, { start, end })).toEqual({ ok: true, value: { start, end } })
  })

  it.each([
    [-1, 2, 'start'],
    [0.5, 2, 'start'],
    [Number.NaN, 2, 'start'],
    [0, 5, 'end'],
    [0, Infinity, 'end'],
    [1, 1, 'end'],
    [3, 1, 'end'],
    [2, 4, 'start'],
    [0, 2, 'end'],
  ])('refuses %d to %d because of its %s', (start, end, field) => {
    expect(checkSpan(TEXT, { start, end })).toMatchObject({ ok: false, failure: { code: 'invalid', field } })
  })
})

describe('spans', () => {
  it('overlap when they share a unit, not when they touch', () => {
    expect(overlaps({ start: 0, end: 2 }, { start: 1, end: 3 })).toBe(true)
    expect(overlaps({ start: 0, end: 2 }, { start: 2, end: 3 })).toBe(false)
  })

  it('are trimmed to their words', () => {
    expect(trimSpan('  ab ', { start: 0, end: 5 })).toEqual({ start: 2, end: 4 })
    expect(trimSpan('  ab ', { start: 0, end: 2 })).toBeUndefined()
  })
})

describe('snapToGraphemes', () => {
  it.each([
    ['cafe\u0301 x', { start: 0, end: 4 }, { start: 0, end: 5 }],
    ['a👩‍👩‍👧b', { start: 3, end: 4 }, { start: 1, end: 9 }],
    ['ab', { start: 0, end: 1 }, { start: 0, end: 1 }],
    ['x\n\u0301y', { start: 1, end: 2 }, { start: 1, end: 2 }],
  ])('widens a span of %j', (text, span, snapped) => {
    expect(snapToGraphemes(text, span)).toEqual(snapped)
  })

  it('holds the span, is idempotent and agrees with the clusters of the whole text', () => {
    const bits = fc.constantFrom('a', '\u0301', '👩', '\u200d', '🇫', '🇷', '\n', '\r', '\u0600', 'ำ', '😀')
    fc.assert(
      fc.property(fc.array(bits, { minLength: 1 }), fc.nat(), fc.nat(), (all, a, b) => {
        const text = all.join('')
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y)
        const snapped = snapToGraphemes(text, { start, end })
        expect(snapped.start).toBeLessThanOrEqual(start)
        expect(snapped.end).toBeGreaterThanOrEqual(end)
        expect(snapToGraphemes(text, snapped)).toEqual(snapped)
        const boundaries = [...new Intl.Segmenter('und').segment(text)]
          .map(({ index }) => index)
          .concat(text.length)
        expect(boundaries).toContain(snapped.start)
        expect(boundaries).toContain(snapped.end)
        expect(splitsGrapheme(text, start)).toBe(!boundaries.includes(start))
      }),
    )
  })
})
