import fc from 'fast-check'
import { describe as suite, expect, it } from 'vitest'
import { describe } from '@/lib/core/anchoring/describe'
import { findOccurrences } from '@/lib/core/anchoring/find-occurrences'
import { resolve, type Selector } from '@/lib/core/anchoring/resolve'
import { resolveW3c, type W3cSelector } from '@/lib/core/anchoring/w3c-selectors'
import { checkSpan } from '@/lib/core/text/span'
import { checkAnchoring, checkResolved } from './check-anchoring'
import { toW3cSelectors } from './to-w3c-selectors'

const TEXT = 'The sea rose. The town slept. The sea rose. The sea fell.'
function at(exact: string, from = 0) {
  const start = TEXT.indexOf(exact, from)
  return { start, end: start + exact.length }
}

function quote(exact: string, prefix = '', suffix = '') {
  return { exact, prefix, suffix }
}

suite('resolve', () => {
  it.each<[string, Selector, object]>([
    ['a position alone', { position: { start: 4, end: 7 } }, { start: 4, end: 7, status: 'exact', score: 1 }],
    ['words that occur once', { quote: quote('town') }, { ...at('town'), status: 'exact', score: 1 }],
    [
      'words at their position',
      { position: at('sea', 20), quote: quote('sea') },
      { ...at('sea', 20), status: 'exact', score: 1 },
    ],
    [
      'words that moved',
      { position: { start: 0, end: 4 }, quote: quote('town') },
      { ...at('town'), status: 'moved', score: 1 },
    ],
    [
      'the copy with the context',
      { quote: quote('The sea rose.', 'slept. ', ' The sea fell') },
      { ...at('The sea rose.', 20), status: 'exact', score: 1 },
    ],
    [
      'the nearest of equal copies',
      { position: { start: 31, end: 34 }, quote: quote('rose') },
      { ...at('rose', 20), status: 'moved', score: 1 },
    ],
    [
      'context before nearness',
      { position: { start: 2, end: 6 }, quote: quote('rose', 'sea ', '. The sea') },
      { ...at('rose', 20), status: 'moved' },
    ],
    [
      'words past a position out of range',
      { position: { start: 500, end: 504 }, quote: quote('town') },
      { ...at('town'), status: 'moved' },
    ],
  ])('finds %s', (_, selector, value) => {
    expect(resolve(TEXT, selector)).toMatchObject({ ok: true, value })
  })

  it.each<[string, Selector, RegExp]>([
    ['nothing to go by', {}, /quote, a position or both/],
    ['an empty quote', { quote: quote('') }, /empty/],
    ['words that are not there', { quote: quote('moon') }, /are not in the text/],
    ['words that stand twice', { quote: quote('rose') }, /ambiguous: 2 places/],
    ['a position out of range', { position: { start: 5, end: 500 } }, /beyond the text/],
  ])('refuses %s', (_, selector, message) => {
    expect(resolve(TEXT, selector)).toMatchObject({
      ok: false,
      failure: { code: 'invalid', message: expect.stringMatching(message) as string },
    })
  })

  it('never finds half a character', () => {
    expect(resolve('x😀y', { quote: quote('\ude00y') }).ok).toBe(false)
  })

  it('holds its laws for any span of any text', () => {
    const unit = fc.constantFrom('a', 'b', ' ', '😀', 'é', '漢', '.', '\n')
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 120 }), fc.nat(), fc.nat(), (units, a, b) => {
        const text = units.join('').normalize('NFC')
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y)
        fc.pre(checkSpan(text, { start, end }).ok)
        checkAnchoring(text, { start, end })
      }),
      { numRuns: 1000 },
    )
  })

  it('follows words that text put before them has moved', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (before) => {
        const span = at('The town slept.')
        const text = `${before}\n\n${TEXT}`
        const found = resolve(text, { position: span, quote: describe(TEXT, span) })
        expect(found.ok).toBe(true)
        if (found.ok) checkResolved(text, 'The town slept.', found.value)
      }),
    )
  })

  it('comes to an end on text that repeats itself', () => {
    const text = 'a'.repeat(1_000_000)
    expect(resolve(text, { quote: quote('a'.repeat(500_000), 'a'.repeat(500), '') }).ok).toBe(false)
    expect(resolve(text, { quote: quote(`b${'a'.repeat(500_000)}`) }).ok).toBe(false)
  })
})

suite('findOccurrences', () => {
  it('finds the same places for short and long words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 6 }),
        fc.nat(40),
        (bits, extra) => {
          const words = bits.join('').repeat(300)
          const text = `${'a'.repeat(extra)}${words}${words}b`
          const expected: number[] = []
          for (let i = text.indexOf(words); i !== -1; i = text.indexOf(words, i + 1)) expected.push(i)
          expect([...findOccurrences(text, words)]).toEqual(expected)
        },
      ),
    )
    expect([...findOccurrences('aaa', 'aa')]).toEqual([0, 1])
  })
})

suite('W3C selectors', () => {
  const text = '😀 The sea 😀 rose.'

  it('counts code points', () => {
    expect(toW3cSelectors(text, { start: 3, end: 10 })).toEqual([
      { type: 'TextQuoteSelector', exact: 'The sea', prefix: '😀 ', suffix: ' 😀 rose.' },
      { type: 'TextPositionSelector', start: 2, end: 9 },
    ])
  })

  it.each<[string, W3cSelector | W3cSelector[], object]>([
    [
      'a position',
      { type: 'TextPositionSelector', start: 2, end: 9 },
      { start: 3, end: 10, status: 'exact' },
    ],
    ['a quote', { type: 'TextQuoteSelector', exact: 'rose' }, { start: 14, end: 18, status: 'exact' }],
    [
      'both',
      [
        { type: 'TextPositionSelector', start: 2, end: 9 },
        { type: 'TextQuoteSelector', exact: 'rose' },
      ],
      { start: 14, end: 18, status: 'moved' },
    ],
    [
      'a quote beside a position out of range',
      [
        { type: 'TextPositionSelector', start: 2, end: 900 },
        { type: 'TextQuoteSelector', exact: 'rose' },
      ],
      { start: 14 },
    ],
  ])('resolves %s', (_, selectors, value) => {
    expect(resolveW3c(text, selectors)).toMatchObject({ ok: true, value })
  })

  it('reads a decomposed quote', () => {
    expect(resolveW3c('le café', { type: 'TextQuoteSelector', exact: 'cafe\u0301' })).toMatchObject({
      ok: true,
      value: { start: 3 },
    })
  })

  it.each<[string, W3cSelector[], string | undefined]>([
    ['no selector', [], undefined],
    ['a fraction', [{ type: 'TextPositionSelector', start: 0.5, end: 2 }], 'start'],
    ['an end past the text', [{ type: 'TextPositionSelector', start: 0, end: 99 }], 'end'],
    ['an empty range', [{ type: 'TextPositionSelector', start: 2, end: 2 }], 'end'],
  ])('refuses %s', (_, selectors, field) => {
    const result = resolveW3c(text, selectors)
    expect(result.ok).toBe(false)
    if (!result.ok)
      expect(result.failure).toMatchObject({ code: 'invalid', ...(field === undefined ? {} : { field }) })
  })
})
