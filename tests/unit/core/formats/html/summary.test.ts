import { describe, expect, it } from 'vitest'
import { languageOf, masthead, summary } from '@/lib/core/formats/html/summary'
import { outlineOf } from '@/lib/core/formats/outline'
import type { Export } from '@/lib/schema/export'
import { annotationOn, claimOf, exportOf, verdictOf } from '@/tests/unit/core/formats/export-example'

function wordsIn(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function mastheadOf(details: Partial<Export['article']>): string {
  const model = exportOf()
  return wordsIn(masthead({ ...model, article: { ...model.article, ...details } }).source)
}

function countsOf(change: Partial<Export>): string {
  const model = exportOf(change)
  return wordsIn(summary(model, outlineOf(model)).source)
}

describe('the head of the page', () => {
  it('says what is known of the article, and nothing of what is not', () => {
    expect(mastheadOf({})).toBe('Annotated article · The Desk Ferry fees')
    expect(
      mastheadOf({
        author: 'A. Ferry',
        publisher: 'The Harbour',
        publishedOn: '2026-01-02',
        asOf: '2026-02-03',
      }),
    ).toContain('A. Ferry · The Harbour · 2026-01-02 · judged as of 2026-02-03')
  })

  it('links the address only if it is one', () => {
    const head = (url: string): string => {
      const model = exportOf()
      return masthead({ ...model, article: { ...model.article, url } }).source
    }
    expect(head('https://a.org')).toContain('<a href="https://a.org"')
    expect(head('javascript:alert(1)')).not.toContain('<a ')
  })

  it.each([
    ['ar', ' lang="ar"'],
    ['und', ' lang=""'],
  ])('gives the language %s as%s', (language, attribute) => {
    expect(languageOf(language).source).toBe(attribute)
  })
})

describe('the legend', () => {
  it('counts each tag, used or not', () => {
    const words = countsOf({ annotations: [annotationOn('No'), annotationOn('It', { tag: 'gone' })] })
    expect(words).toContain('1 Fact F Checkable. 0 Opinion O A judgement.')
  })

  it('counts one thing as one and several as several', () => {
    expect(countsOf({})).toContain('4 sentences · 0 annotated statements · 0 claims · 0 verdicts · 0 sources')
    expect(countsOf({ annotations: [annotationOn('No')] })).toContain('1 annotated statement · ')
  })

  it('counts the ratings of the verdicts, also those that the scale no longer has', () => {
    const verdicts = [verdictOf(), verdictOf(), verdictOf({ rating: 'gone' }), verdictOf({ rating: null })]
    expect(countsOf({ claims: [claimOf('x', { verdicts })] })).toContain(
      '1 claim · 4 verdicts (Supported 2, gone 1, without rating 1)',
    )
  })
})
