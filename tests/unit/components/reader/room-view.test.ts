import { describe, expect, it } from 'vitest'
import { cardsOf, highlightsOf, roomView } from '@/components/reader/room-view'
import { indexRepeats } from '@/lib/core/annotation/repeat-index'
import { atSentence, NOWHERE, type Place } from '@/lib/core/annotation/sentence-cursor'
import type { AnnotationView } from '@/lib/schema/annotation'
import { annotationOf, ME, OTHER, SENTENCES, TEXT } from '@/tests/unit/core/annotation/annotation-examples'
import { translating } from '@/tests/factories/translating'

const t = translating('reader')
const repeats = indexRepeats(TEXT, SENTENCES)

function view(place: Place, annotations: AnnotationView[] = [], picked: string | null = null) {
  return roomView({ place, picked, sentences: SENTENCES, repeats, annotations, me: ME, t })
}

function lost(ordinal: number): AnnotationView {
  const item = annotationOf(ordinal, { id: 'lost' })
  return { ...item, anchor: { ...item.anchor, start: null, end: null, status: 'orphaned' } }
}

describe('where one stands', () => {
  it('from nowhere, everything is refused with a reason', () => {
    const { span, focused, refusals } = view(NOWHERE)
    expect([span, focused]).toEqual([null, null])
    expect(Object.values(refusals).every((reason) => reason === t('refusal.nothingSelected'))).toBe(true)
  })

  it('on a sentence without annotations, it can be tagged and nothing removed', () => {
    expect(view(atSentence(1)).refusals).toEqual({
      tag: null,
      source: t('refusal.noClaim'),
      remove: t('refusal.nothingToRemove'),
    })
  })

  it('the likeliest annotation is meant, unless another is pointed at', () => {
    const annotations = [annotationOf(0, { id: 'theirs', member: OTHER }), annotationOf(0)]
    expect(view(atSentence(0), annotations).focused?.id).toBe('a0')
    expect(view(atSentence(0), annotations, 'theirs').focused?.id).toBe('theirs')
    expect(view(atSentence(0), annotations, 'gone').focused?.id).toBe('a0')
  })

  it('an address that points at an annotation leads to its place', () => {
    expect(view(NOWHERE, [annotationOf(2)], 'a2').place).toEqual(atSentence(2))
    expect(view(NOWHERE, [lost(2)], 'lost').place).toEqual(NOWHERE)
    expect(view(atSentence(0), [annotationOf(2)], 'a2').place).toEqual(atSentence(0))
  })

  it('tags count as given only if they are one’s own and on the very span', () => {
    const annotations = [
      annotationOf(0),
      annotationOf(0, { id: 'theirs', tag: 'opinion', member: OTHER }),
      annotationOf(0, { id: 'part', tag: 'unsupported', span: { start: 0, end: 4 } }),
    ]
    expect([...view(atSentence(0), annotations).applied]).toEqual(['fact'])
  })

  it.each([
    ['fact', null],
    ['unsupported', null],
    ['opinion', t('refusal.notCheckable')],
  ])('a source can be added to %s: refused with %j', (tag, reason) => {
    expect(view(atSentence(0), [annotationOf(0, { tag })]).refusals.source).toBe(reason)
  })
})

describe('the highlights', () => {
  it('tell one’s own, another’s and what is not sure, and leave out what has no place', () => {
    const fuzzy = annotationOf(2)
    const items = [
      annotationOf(0),
      annotationOf(1, { member: OTHER }),
      { ...fuzzy, anchor: { ...fuzzy.anchor, status: 'fuzzy' as const } },
      lost(3),
    ]
    expect(highlightsOf(items, ME).map(({ id, state }) => [id, state])).toEqual([
      ['a0', 'mine'],
      ['a1', 'other'],
      ['a2', 'unsure'],
    ])
  })
})

describe('the cards', () => {
  function cards(...items: AnnotationView[]) {
    const tags = [{ key: 'fact', label: 'Fact', letter: 'F', description: '' }]
    return cardsOf(items, {
      sentences: SENTENCES,
      repeats,
      tags,
      me: { ...ME, role: 'reviewer', singleKeys: true, locale: null },
      t,
    })
  }

  it('say where the annotation is', () => {
    const over = annotationOf(0, { span: { start: 0, end: SENTENCES[1]?.end ?? 0 } })
    const part = annotationOf(0, { span: { start: 4, end: 10 } })
    expect(cards(annotationOf(0), over, part, lost(0)).map(({ where }) => where)).toEqual([
      t('place.sentence', { number: 1 }),
      t('place.sentences', { first: 1, last: 2 }),
      t('place.part', { number: 1 }),
      t('place.lost'),
    ])
  })

  it('say that a place is to be confirmed', () => {
    const item = annotationOf(1)
    const [card] = cards({ ...item, anchor: { ...item.anchor, status: 'fuzzy' } })
    expect(card?.where).toBe(t('place.toConfirm', { place: t('place.sentence', { number: 2 }) }))
  })

  it('count how often the sentence is printed, and name a tag that the codebook no longer has by its key', () => {
    expect(cards(annotationOf(0), annotationOf(1)).map(({ printed }) => printed)).toEqual([3, 1])
    expect(cards(annotationOf(0, { tag: 'satire', member: OTHER }))).toMatchObject([
      { label: 'satire', mine: false },
    ])
  })
})
