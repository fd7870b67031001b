import { describe, expect, it } from 'vitest'
import { annotatedSentences, readingProgress } from '@/lib/core/annotation/reading-progress'
import { annotationOf, SENTENCES } from './annotation-examples'

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

  it('counts no sentence before an annotation', () => {
    expect([...annotatedSentences(SENTENCES, [annotationOf(3)])]).toEqual([3])
  })

  it('counts no sentence for an annotation that has lost its place', () => {
    const lost = annotationOf(1)
    const anchor = { ...lost.anchor, start: null, end: null, status: 'orphaned' as const }
    expect([...annotatedSentences(SENTENCES, [{ ...lost, anchor }])]).toEqual([])
  })

  it('counts the sentence in which an annotation ends, and not the one it merely reaches', () => {
    const [first, second] = SENTENCES
    if (!first || !second) throw new Error('The example is too short.')
    const upTo = (end: number) => [
      ...annotatedSentences(SENTENCES, [annotationOf(0, { span: { start: 2, end } })]),
    ]
    expect(upTo(second.start)).toEqual([0])
    expect(upTo(second.start + 1)).toEqual([0, 1])
    expect(upTo(second.end)).toEqual([0, 1])
  })

  it('is nothing in an article without sentences', () => {
    expect(readingProgress([], new Set([0]), new Set([0]))).toEqual({ lookedAt: 0, count: 0 })
  })
})
