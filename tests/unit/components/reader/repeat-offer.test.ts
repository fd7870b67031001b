import { describe, expect, it } from 'vitest'
import { offeredBy, repeatOffer } from '@/components/reader/features/repeats/repeat-offer'
import { indexRepeats } from '@/lib/core/annotation/repeat-index'
import { atSentence, NOWHERE, type Place } from '@/lib/core/annotation/sentence-cursor'
import type { AnnotationView } from '@/lib/schema/annotation'
import { annotationOf, ME, OTHER, SENTENCES, TEXT } from '@/tests/unit/core/annotation/annotation-examples'

// "The bridge opened in 1931." stands three times: sentences 0, 3 and 5.
const repeats = indexRepeats(TEXT, SENTENCES)

function offer(
  annotations: AnnotationView[],
  { place = atSentence(0), focused }: { place?: Place; focused?: AnnotationView } = {},
) {
  const memberId = ME.memberId
  return repeatOffer(place, {
    sentences: SENTENCES,
    repeats,
    annotations,
    memberId,
    focused: focused ?? annotations[0] ?? null,
  })
}

describe('the offer to tag repeats', () => {
  it('names the other places of the sentence', () => {
    expect(offer([annotationOf(0)])).toEqual({ tag: 'fact', equal: [3, 5], confirmed: [] })
  })

  it('leaves out where one has given the tag already, but not where another has', () => {
    const given = [annotationOf(0), annotationOf(3), annotationOf(5, { member: OTHER })]
    expect(offer(given)?.equal).toEqual([5])
    expect(offer([...given, annotationOf(5)])).toBeNull()
  })

  it('does not take another tag for the same', () => {
    expect(offer([annotationOf(0), annotationOf(3, { tag: 'opinion' })])?.equal).toEqual([3, 5])
  })

  it('is made at a place without the tag, for that place too', () => {
    expect(offer([annotationOf(0)], { place: atSentence(3) })).toEqual({
      tag: 'fact',
      equal: [3, 5],
      confirmed: [],
    })
  })

  it.each<[string, Parameters<typeof offer>]>([
    [
      'where two tags were given elsewhere',
      [[annotationOf(0), annotationOf(5, { tag: 'opinion' })], { place: atSentence(3) }],
    ],
    ['nowhere', [[annotationOf(0)], { place: NOWHERE }]],
    ['on several sentences', [[annotationOf(0)], { place: { kind: 'sentences', anchor: 0, head: 1 } }]],
    ['on a sentence without repeats', [[annotationOf(1)], { place: atSentence(1) }]],
    ['without an annotation', [[]]],
    ['on another’s annotation', [[annotationOf(0, { member: OTHER })]]],
    ['on a part of the sentence', [[annotationOf(0, { span: { start: 0, end: 5 } })]]],
  ])('is not made %s', (_, given) => {
    expect(offer(...given)).toBeNull()
  })
})

describe('what an offer comes to', () => {
  const made = { tag: 'fact', equal: [3, 5], confirmed: [4] }

  it('are the same words, and confirmed ones only if they are wanted, in text order', () => {
    expect(offeredBy(made, { withConfirmed: false })).toEqual([3, 5])
    expect(offeredBy(made, { withConfirmed: true })).toEqual([3, 4, 5])
    expect(offeredBy(null, { withConfirmed: true })).toEqual([])
  })
})
