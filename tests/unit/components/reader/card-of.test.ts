import { describe, expect, it } from 'vitest'
import { cardOf, createCards } from '@/components/reader/room/card-of'
import { disagreementsOf } from '@/lib/core/annotation/disagreements'
import { indexRepeats } from '@/lib/core/annotation/repeat-index'
import type { AnnotationView } from '@/lib/schema/annotation'
import { annotationOf, ME, OTHER, SENTENCES, TEXT } from '@/tests/unit/core/annotation/annotation-examples'
import { translating } from '@/tests/factories/translating'

const t = translating('reader')
const repeats = indexRepeats(TEXT, SENTENCES)

function lost(ordinal: number): AnnotationView {
  const item = annotationOf(ordinal, { id: 'lost' })
  return { ...item, anchor: { ...item.anchor, start: null, end: null, status: 'orphaned' } }
}

const tags = [{ key: 'fact', label: 'Fact', letter: 'F', description: '' }]
const me = { ...ME, role: 'reviewer' as const, singleKeys: true, roomKeys: {}, locale: null }

const locators = [{ start: SENTENCES[1]?.start ?? 0, page: 3, speaker: 'Anna Smith', time: 12_000 }]

describe('the cards', () => {
  function cards(...items: AnnotationView[]) {
    const disagreements = disagreementsOf(items)
    return items.map((item) =>
      cardOf(item, { sentences: SENTENCES, repeats, locators, disagreements, tags, me, t }),
    )
  }

  it('stay the same ones until they tell something else', () => {
    const toCard = createCards({ sentences: SENTENCES, repeats, locators: [], tags, me, t })
    const [mine, apart] = [annotationOf(0), annotationOf(1)]
    const theirs = annotationOf(0, { id: 'theirs', tag: 'satire', member: OTHER })
    const [card, cardApart] = [mine, apart].map((item) => toCard(item, disagreementsOf([mine, apart])))
    const now = disagreementsOf([mine, apart, theirs])
    expect(toCard(apart, now)).toBe(cardApart)
    expect(toCard(mine, now)).not.toBe(card)
    expect(toCard(mine, now).disagreement).toBe('Disagreement: satire by Omar')
    expect(toCard({ ...apart, note: 'Ask the port.' }, now).item.note).toBe('Ask the port.')
  })

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

  it('say who speaks there, and when', () => {
    const item = annotationOf(1, {
      span: { start: (SENTENCES[1]?.start ?? 0) + 1, end: SENTENCES[1]?.end ?? 0 },
    })
    expect(cards(item)[0]?.where).toBe('Part of sentence 2 · p. 3 · \u2068Anna Smith\u2069 · 0:12')
  })

  it('say that a place is to be confirmed', () => {
    const item = annotationOf(1)
    const [card] = cards({ ...item, anchor: { ...item.anchor, status: 'fuzzy' } })
    expect(card?.where).toBe(
      t('place.toConfirm', {
        place: `${t('place.sentence', { number: 2 })} · p. 3 · \u2068Anna Smith\u2069 · 0:12`,
      }),
    )
  })

  it('say who tagged the same words differently', () => {
    const theirs = annotationOf(0, { id: 'theirs', tag: 'satire', member: OTHER })
    const [mine, other, apart] = cards(annotationOf(0), theirs, annotationOf(1))
    expect(mine?.disagreement).toBe('Disagreement: satire by Omar')
    expect(other?.disagreement).toBe('Disagreement: Fact by Mara')
    expect(apart?.disagreement).toBeNull()
  })

  it('count how often the sentence is printed, and name a tag that the codebook no longer has by its key', () => {
    expect(cards(annotationOf(0), annotationOf(1)).map(({ printed }) => printed)).toEqual([3, 1])
    expect(cards(annotationOf(0, { tag: 'satire', member: OTHER }))).toMatchObject([
      { label: 'satire', mine: false },
    ])
  })
})
