import { describe as suite, expect, it } from 'vitest'
import { offerFuzzy } from '@/lib/core/anchoring/offer-fuzzy'
import { resolve } from '@/lib/core/anchoring/resolve'
import { resolveHypothesis, type HypothesisSelector } from '@/lib/core/anchoring/resolve-hypothesis'
import { checkSpan } from '@/lib/core/text/span'

const TEXT = `The council approved the new ferry levy by nine votes to four on Monday.

Residents 😀 had warned of the flood for years. The sea rose. The town slept. The sea rose.

A wall was promised to the harbour. A wall was promised to the market.`

function quote(exact: string, prefix = '', suffix = '') {
  return { exact, prefix, suffix }
}

suite('offerFuzzy', () => {
  it.each([
    [
      'a changed word',
      'approved the old ferry levy by nine votes to four',
      'approved the new ferry levy by nine votes to four',
    ],
    [
      'a lost word',
      'Residents 😀 had often warned of the flood for years',
      'Residents 😀 had warned of the flood for years',
    ],
  ])('offers a passage with %s', (_, exact, words) => {
    const found = offerFuzzy(TEXT, quote(exact))
    expect(found.ok && TEXT.slice(found.value.start, found.value.end)).toBe(words)
    expect(found.ok && found.value.score >= 0.6 && found.value.score < 1).toBe(true)
    expect(found.ok && checkSpan(TEXT, found.value).ok).toBe(true)
  })

  it.each([
    ['words that share too little', 'approved the school budget for the whole of next year'],
    ['too few words', 'old ferry levy'],
    ['words like two places', 'A wall was promised to the station.'],
  ])('refuses %s', (_, exact) => {
    expect(offerFuzzy(TEXT, quote(exact))).toMatchObject({ ok: false, failure: { code: 'invalid' } })
  })

  it('lets the context decide between two places', () => {
    const found = offerFuzzy(TEXT, quote('A wall was promised to the station.', 'promised to the harbour. '))
    expect(found.ok && found.value.start).toBe(TEXT.lastIndexOf('A wall'))
  })

  it('is asked for, not given', () => {
    const changed = { quote: quote('approved the old ferry levy by nine votes to four') }
    expect(resolve(TEXT, changed).ok).toBe(false)
    expect(resolve(TEXT, changed, { offer: true })).toMatchObject({ ok: true, value: { status: 'fuzzy' } })
  })

  it('never replaces a choice between equal copies', () => {
    expect(resolve(TEXT, { quote: quote('The sea rose.') }, { offer: true })).toMatchObject({
      ok: false,
      failure: { message: expect.stringMatching(/ambiguous/) as string },
    })
  })
})

suite('resolveHypothesis', () => {
  const at = TEXT.lastIndexOf('The sea rose.')

  function annotation(...selector: HypothesisSelector[]) {
    return { target: [{ source: 'https://example.org/', selector }] }
  }

  it('counts UTF-16 units', () => {
    const found = resolveHypothesis(
      TEXT,
      annotation(
        { type: 'TextPositionSelector', start: at, end: at + 13 },
        { type: 'TextQuoteSelector', exact: 'The sea rose.' },
      ),
    )
    expect(found).toEqual({ ok: true, value: { start: at, end: at + 13, status: 'exact', score: 1 } })
  })

  it('does not let an offset into another text decide between copies', () => {
    const found = resolveHypothesis(
      TEXT,
      annotation(
        { type: 'TextPositionSelector', start: at - 2, end: at + 11 },
        { type: 'TextQuoteSelector', exact: 'The sea rose.' },
      ),
    )
    expect(found.ok).toBe(false)
  })

  it('goes by the quote where path and offset lead elsewhere', () => {
    const found = resolveHypothesis(
      TEXT,
      annotation(
        {
          type: 'RangeSelector',
          startContainer: '/div[7]',
          startOffset: 1,
          endContainer: '/div[7]',
          endOffset: 9,
        },
        { type: 'TextPositionSelector', start: 5_000, end: 5_010 },
        { type: 'TextQuoteSelector', exact: 'The town slept.', prefix: 'rose. ', suffix: ' The' },
        { type: 'PageSelector' },
      ),
    )
    expect(found).toMatchObject({ ok: true, value: { start: TEXT.indexOf('The town'), score: 1 } })
  })

  it.each([
    ['a page note', { target: [{ source: 'https://example.org/' }] }],
    ['an offset alone', annotation({ type: 'TextPositionSelector', start: 0, end: 3 })],
  ])('refuses %s', (_, given) => {
    expect(resolveHypothesis(TEXT, given)).toMatchObject({ ok: false, failure: { code: 'invalid' } })
  })
})
