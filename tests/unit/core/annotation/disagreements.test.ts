import { describe, expect, it } from 'vitest'
import { disagreementsOf } from '@/lib/core/annotation/disagreements'
import type { AnnotationView } from '@/lib/schema/annotation'
import { annotationOf, OTHER } from './annotation-examples'

const MINE = annotationOf(0, { id: 'mine', span: { start: 0, end: 20 } })

function theirs(start: number, end: number, change: Partial<AnnotationView> = {}): AnnotationView {
  return annotationOf(0, { id: 'theirs', tag: 'opinion', member: OTHER, span: { start, end }, ...change })
}

function pairs(...items: AnnotationView[]): Record<string, string[]> {
  return Object.fromEntries([...disagreementsOf(items)].map(([id, others]) => [id, others.map((o) => o.id)]))
}

describe('annotations disagree', () => {
  it.each([
    ['the same words', theirs(0, 20)],
    ['a part of them', theirs(4, 10)],
    ['words that begin among them', theirs(19, 30)],
  ])('where another member gave %s another tag', (_what, other) => {
    const expected = { mine: ['theirs'], theirs: ['mine'] }
    expect(pairs(MINE, other)).toEqual(expected)
    expect(pairs(other, MINE)).toEqual(expected)
  })

  it.each([
    ['the tag is the same', theirs(0, 20, { tag: 'fact' })],
    ['the member is the same', theirs(0, 20, { member: MINE.member })],
    ['the words only adjoin', theirs(20, 30)],
    ['the place is to be confirmed', theirs(0, 20, { anchor: { ...MINE.anchor, status: 'fuzzy' } })],
    ['the place is lost', theirs(0, 20, { anchor: { ...MINE.anchor, start: null, end: null } })],
  ])('but not where %s', (_why, other) => {
    expect(pairs(MINE, other)).toEqual({})
  })

  it('with every one they overlap, and not with one between that has ended', () => {
    const long = annotationOf(0, { id: 'long', span: { start: 0, end: 80 } })
    const early = theirs(2, 6, { id: 'early' })
    const late = theirs(50, 60, { id: 'late' })
    expect(pairs(long, early, late)).toEqual({ long: ['early', 'late'], early: ['long'], late: ['long'] })
  })
})
