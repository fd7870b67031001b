import { describe, expect, it } from 'vitest'
import { findInText } from '@/lib/core/annotation/find-in-text'
import { annotatedSentences, readingProgress } from '@/lib/core/annotation/reading-progress'
import { snapSelection } from '@/lib/core/annotation/snap-selection'
import { splitPoints } from '@/lib/core/annotation/split-points'
import { annotationOf, SENTENCES, TEXT } from './annotation-examples'

describe('progress', () => {
  it('counts a sentence once, whether the cursor rested on it or it is annotated, also in part', () => {
    const annotated = annotatedSentences(SENTENCES, [
      annotationOf(0),
      annotationOf(1, {
        span: { start: (SENTENCES[1]?.start ?? 0) + 3, end: (SENTENCES[2]?.start ?? 0) + 4 },
      }),
    ])
    expect([...annotated]).toEqual([0, 1, 2])
    const seen = new Set([SENTENCES[0]?.start ?? 0, SENTENCES[4]?.start ?? 0, 99_999])
    expect(readingProgress(SENTENCES, seen, annotated)).toEqual({ lookedAt: 4, count: SENTENCES.length })
    const residue = SENTENCES.map((each) => (each.ordinal > 3 ? { ...each, residue: true as const } : each))
    expect(readingProgress(residue, seen, annotated)).toEqual({ lookedAt: 3, count: 4 })
  })
})

describe('searching the article', () => {
  const find = (text: string, query: string) =>
    findInText(text, query).map(({ start, end }) => text.slice(start, end))

  it.each([
    ['The cat. the CAT', 'the cat', ['The cat', 'the CAT']],
    ['a\n\nb', 'a b', ['a\n\nb']],
    ['1+1 (sum)', '+1 (', ['+1 (']],
    ['İstanbul', 'stan', ['stan']],
    ['cafe\u0327s', 'cafe', ['cafe\u0327']],
    ['anything', '  ', []],
    ['$& \\d', '\\d', ['\\d']],
  ])('in %j for %j finds %j', (text, query, found) => {
    expect(find(text, query)).toEqual(found)
  })
})

describe('a dragged selection', () => {
  const snap = (start: number, end: number, { free } = { free: false }) =>
    snapSelection(TEXT, { start, end }, { sentences: SENTENCES, language: 'en', free })
  const first = SENTENCES[0] ?? { start: 0, end: 0 }

  it.each([
    { what: 'reaches a full stop that was missed', dragged: [0, first.end - 1], meant: [0, first.end] },
    { what: 'loses the space after it', dragged: [0, first.end + 1], meant: [0, first.end] },
    { what: 'stays where it was inside a sentence', dragged: [4, 10], meant: [4, 10] },
  ])('$what', ({ dragged: [from = 0, to = 0], meant: [start, end] }) => {
    expect(snap(from, to)).toEqual({ start, end })
  })

  it('stays free when asked', () => {
    expect(snap(1, first.end - 1, { free: true })).toEqual({ start: 1, end: first.end - 1 })
  })

  it('is nothing when only space was dragged over', () => {
    expect(snap(first.end, first.end + 1)).toBeNull()
  })

  it('keeps a character whole', () => {
    const family = 'A 👨‍👩‍👧 here, and more words follow.'
    const snapped = snapSelection(family, { start: 2, end: 4 }, { sentences: [], language: 'en', free: true })
    expect(snapped).toEqual({ start: 2, end: 10 })
  })
})

describe('places to split a sentence', () => {
  const cut = (text: string, language: string) =>
    splitPoints(text, { start: 0, end: text.length }, language).map((at) => text.slice(at).split(' ')[0])

  it('are before each word but the first', () => {
    expect(cut('One two three.', 'en')).toEqual(['two', 'three.'])
  })

  it('leave opening punctuation with its word', () => {
    expect(cut('He said “yes” (twice).', 'en')).toEqual(['said', '“yes”', '(twice).'])
  })

  it('exist in a language without spaces, counted from the start of the text', () => {
    const text = '前文。今天天气很好'
    expect(splitPoints(text, { start: 3, end: text.length }, 'zh').every((at) => at > 3)).toBe(true)
    expect(splitPoints(text, { start: 3, end: text.length }, 'zh').length).toBeGreaterThan(0)
  })
})
