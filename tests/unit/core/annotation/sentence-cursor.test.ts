import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import {
  atSentence,
  headOf,
  NOWHERE,
  placeOf,
  sentenceAt,
  sentencesAt,
  spanOf,
} from '@/lib/core/annotation/sentence-cursor'
import { SENTENCES, TEXT } from './annotation-examples'

const last = SENTENCES.length - 1
const first = SENTENCES[0] ?? { start: 0, end: 0 }

describe('a place in an article', () => {
  it('has as many sentences as the examples below count on', () => {
    expect(SENTENCES).toHaveLength(6)
  })

  it.each([
    ['whole sentences', { start: first.start, end: first.end }, atSentence(0)],
    ['part of one', { start: 4, end: 10 }, { kind: 'span', start: 4, end: 10 }],
    ['a run', { start: 0, end: SENTENCES[2]?.end ?? 0 }, { kind: 'sentences', anchor: 0, head: 2 }],
  ])('is found for a span of %s', (_name, span, place) => {
    expect(placeOf(span, SENTENCES)).toEqual(place)
    expect(spanOf(placeOf(span, SENTENCES), SENTENCES)).toEqual(span)
  })

  it('counts the gap after a sentence to that sentence', () => {
    expect(sentenceAt(SENTENCES, first.end)).toBe(0)
    expect(sentenceAt(SENTENCES, TEXT.length + 10)).toBe(last)
  })

  it('covers the same text whichever way a run has grown', () => {
    const there = { kind: 'sentences', anchor: 1, head: 3 } as const
    const back = { kind: 'sentences', anchor: 3, head: 1 } as const
    expect(spanOf(there, SENTENCES)).toEqual(spanOf(back, SENTENCES))
    expect(sentencesAt(back, SENTENCES)).toEqual({ first: 1, last: 3 })
  })

  it('is nowhere', () => {
    expect(spanOf(NOWHERE, SENTENCES)).toBeNull()
    expect(headOf(NOWHERE, SENTENCES)).toBeNull()
    expect(sentencesAt(NOWHERE, SENTENCES)).toBeNull()
  })

  it('is at its growing end, or where a span begins', () => {
    expect(headOf({ kind: 'sentences', anchor: 3, head: 1 }, SENTENCES)).toBe(1)
    expect(headOf({ kind: 'span', start: first.end, end: TEXT.length }, SENTENCES)).toBe(0)
    expect(headOf({ kind: 'span', start: SENTENCES[2]?.start ?? 0, end: TEXT.length }, SENTENCES)).toBe(2)
  })

  it('covers nothing where its sentences are gone', () => {
    expect(spanOf(atSentence(99), SENTENCES)).toBeNull()
    expect(spanOf({ kind: 'sentences', anchor: 0, head: 99 }, SENTENCES)).toBeNull()
  })

  it('is a bare span where only one end is a sentence’s own', () => {
    expect(placeOf({ start: first.start, end: first.end - 1 }, SENTENCES).kind).toBe('span')
    expect(placeOf({ start: first.start + 1, end: first.end }, SENTENCES).kind).toBe('span')
  })

  it('touches the sentence that a span ends in, not the one after it', () => {
    const second = SENTENCES[1]?.start ?? 0
    expect(sentencesAt({ kind: 'span', start: 2, end: second }, SENTENCES)).toEqual({ first: 0, last: 0 })
    expect(sentencesAt({ kind: 'span', start: 2, end: second + 1 }, SENTENCES)).toEqual({ first: 0, last: 1 })
    expect(sentencesAt({ kind: 'span', start: second, end: second }, SENTENCES)).toEqual({
      first: 1,
      last: 1,
    })
  })

  it('before the first sentence counts as the first, in an article without any too', () => {
    const later = SENTENCES.slice(1)
    expect(sentenceAt(later, 0)).toBe(0)
    expect(sentenceAt([], 5)).toBe(0)
  })

  it('of any offset is the last sentence that begins at it or before', () => {
    fc.assert(
      fc.property(fc.nat(TEXT.length), (offset) => {
        const expected = SENTENCES.filter(({ start }) => start <= offset).length - 1
        expect(sentenceAt(SENTENCES, offset)).toBe(Math.max(0, expected))
      }),
    )
  })
})
