import { describe, expect, it } from 'vitest'
import { resolveHypothesis, type HypothesisSelector } from '@/lib/core/anchoring/resolve-hypothesis'
import type { ArticleDocument } from '@/lib/schema/article-document'

const FIRST = 'The sea 😀 rose. It was cold.'
const SECOND = 'The sea fell. It was calm.'
const TEXT = `${FIRST}\n\n${SECOND}`
const DOCUMENT: ArticleDocument = {
  type: 'doc',
  content: [FIRST, SECOND].map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
}

function quote(exact: string, prefix = '', suffix = ''): HypothesisSelector {
  return { type: 'TextQuoteSelector', exact, prefix, suffix }
}

function position(start: number, end: number): HypothesisSelector {
  return { type: 'TextPositionSelector', start, end }
}

function range(path: string, startOffset: number, endOffset: number): HypothesisSelector {
  return { type: 'RangeSelector', startContainer: path, endContainer: path, startOffset, endOffset }
}

function resolved(...selector: HypothesisSelector[]): string | undefined {
  const found = resolveHypothesis(TEXT, { target: [{ selector }] }, { document: DOCUMENT })
  return found.ok ? `${found.value.start}: ${TEXT.slice(found.value.start, found.value.end)}` : undefined
}

const SECOND_IT = TEXT.lastIndexOf('It was')

describe('resolveHypothesis', () => {
  it('counts offsets in UTF-16 units, unlike W3C', () => {
    expect(resolved(quote('It was'), position(17, 23))).toBe('17: It was')
    expect(resolved(quote('It was'), position(16, 22)), 'code points').toBeUndefined()
  })

  it('takes the position at which the quoted words stand', () => {
    expect(resolved(quote('It was'), position(SECOND_IT, SECOND_IT + 6))).toBe(`${SECOND_IT}: It was`)
    expect(resolved(quote('It was'), position(0, 6), position(17, 23))).toBe('17: It was')
  })

  it('takes the path at which the quoted words stand, before a position', () => {
    expect(resolved(quote('It was'), position(17, 23), range('/p[2]', 14, 20))).toBe(`${SECOND_IT}: It was`)
  })

  it('lets neither decide where other words stand', () => {
    expect(resolved(quote('calm'), position(0, 4), range('/p[1]', 0, 4))).toBe(
      `${TEXT.indexOf('calm')}: calm`,
    )
    expect(resolved(quote('It was'), position(15, 21)), 'both are equally near').toBeUndefined()
  })

  it('tells copies apart by what stands around them', () => {
    expect(resolved(quote('It was', 'fell. '))).toBe(`${SECOND_IT}: It was`)
    expect(resolved(quote('It was'))).toBeUndefined()
  })

  it('takes a path alone, but no position alone', () => {
    expect(resolved(range('/p[2]', 4, 7))).toBe(`${TEXT.indexOf('sea fell')}: sea`)
    expect(resolved(position(4, 7))).toBeUndefined()
    expect(resolved(range('/p[3]', 4, 7))).toBeUndefined()
  })

  it('reads quotes from every target, and over kinds that say nothing about text', () => {
    const target = [
      { source: 'https://example.org' },
      { selector: [{ type: 'PageSelector' as const }, quote('cold')] },
    ]
    expect(resolveHypothesis(TEXT, { target })).toMatchObject({ ok: true, value: { start: 24, end: 28 } })
  })

  it.each<[string, HypothesisSelector[]]>([
    ['a page note', []],
    ['only what says nothing about text', [{ type: 'FragmentSelector' }, { type: 'EPUBContentSelector' }]],
  ])('refuses %s', (_, selector) => {
    expect(resolveHypothesis(TEXT, { target: [{ selector }] }, { document: DOCUMENT })).toMatchObject({
      ok: false,
      failure: { code: 'invalid', field: 'exact', message: 'The annotation quotes no words.' },
    })
  })

  it('looks for changed words only if asked to', () => {
    const target = [{ selector: [quote('The sea fell. It was very calm.')] }]
    expect(resolveHypothesis(TEXT, { target }).ok).toBe(false)
    expect(resolveHypothesis(TEXT, { target }, { offer: true })).toMatchObject({
      ok: true,
      value: { start: FIRST.length + 2, end: TEXT.length, status: 'fuzzy' },
    })
  })
})
