import { describe, expect, it } from 'vitest'
import { anchorNowhere, anchorOn, fitText, placementOf, unconfirmedOf } from '@/lib/core/annotation/placing'
import type { AnchorStatus, AnchorView, AnnotationView } from '@/lib/schema/annotation'
import { annotationOf, TEXT } from './annotation-examples'

const ANCHOR: AnchorView = {
  start: 4,
  end: 10,
  exact: 'bridge',
  prefix: 'The ',
  suffix: ' opened',
  status: 'exact',
  score: 1,
}

function at(id: string, status: AnchorStatus): AnnotationView {
  const item = annotationOf(0, { id, approved: id.startsWith('approved') })
  return { ...item, anchor: { ...item.anchor, status } }
}

describe('where a person says that an annotation belongs', () => {
  it.each<[AnchorStatus, 'moved' | 'fuzzy']>([
    ['exact', 'moved'],
    ['moved', 'moved'],
    ['fuzzy', 'fuzzy'],
  ])('a place that is %s is asked for as %s', (status, expected) => {
    expect(placementOf({ ...ANCHOR, status })).toEqual({ start: 4, end: 10, status: expected })
  })

  it.each<Partial<AnchorView>>([{ start: null, end: null }, { start: null }, { end: null }])(
    'is nowhere with %j',
    (ends) => {
      expect(placementOf({ ...ANCHOR, ...ends })).toEqual({ status: 'orphaned' })
    },
  )

  it('a chosen span is described by its words and is sure', () => {
    expect(anchorOn('One two three', { start: 4, end: 7 })).toEqual({
      start: 4,
      end: 7,
      exact: 'two',
      prefix: 'One ',
      suffix: ' three',
      status: 'moved',
      score: 1,
    })
  })

  it('nowhere keeps the words of old, or those it had', () => {
    const nowhere = {
      start: null,
      end: null,
      prefix: 'The ',
      suffix: ' opened',
      status: 'orphaned',
      score: 0,
    }
    expect(anchorNowhere(ANCHOR)).toEqual({ ...nowhere, exact: 'bridge' })
    expect(anchorNowhere({ ...ANCHOR, was: 'old bridge' })).toEqual({ ...nowhere, exact: 'old bridge' })
  })
})

describe('annotations whose place a person must confirm', () => {
  it('are the unsure and the lost ones', () => {
    const all = [at('exact', 'exact'), at('moved', 'moved'), at('fuzzy', 'fuzzy'), at('lost', 'orphaned')]
    expect(unconfirmedOf(all).map(({ id }) => id)).toEqual(['fuzzy', 'lost'])
  })

  it('come approved ones first, then unsure ones, then lost ones, each in the order of the text', () => {
    const all = [
      at('lost 1', 'orphaned'),
      at('unsure 1', 'fuzzy'),
      at('approved and lost', 'orphaned'),
      at('lost 2', 'orphaned'),
      at('unsure 2', 'fuzzy'),
      at('approved and unsure', 'fuzzy'),
    ]
    expect(unconfirmedOf(all).map(({ id }) => id)).toEqual([
      'approved and unsure',
      'approved and lost',
      'unsure 1',
      'unsure 2',
      'lost 1',
      'lost 2',
    ])
  })
})

describe('annotations fit a text', () => {
  const lost = { ...annotationOf(1), anchor: anchorNowhere(annotationOf(1).anchor) }

  it.each<[string, AnnotationView[], string, boolean]>([
    ['where each says the words that stand at its place', [annotationOf(0), annotationOf(2)], TEXT, true],
    ['where they have no place', [lost], 'Another text.', true],
    ['where there are none', [], '', true],
    ['not where the words moved', [annotationOf(0)], ` ${TEXT}`, false],
    [
      'not where one of them does not',
      [annotationOf(0), annotationOf(2)],
      TEXT.replace('Nobody', 'Anyone'),
      false,
    ],
  ])('%s', (...[, annotations, text, expected]) => {
    expect(fitText(annotations, text)).toBe(expected)
  })

  it('looks at none that has lost either end', () => {
    const item = annotationOf(0)
    for (const end of ['start', 'end'] as const)
      expect(fitText([{ anchor: { ...item.anchor, [end]: null } }], 'Another text.')).toBe(true)
  })
})
