import { describe, expect, it } from 'vitest'
import { annotationSpan, annotationsAt } from '@/lib/core/annotation/annotations-at'
import type { AnnotationView } from '@/lib/schema/annotation'
import { annotationOf, ME, OTHER, SENTENCES } from './annotation-examples'

const { start, end } = SENTENCES[0] ?? { start: 0, end: 0 }
const span = { start, end }

function ids(items: readonly AnnotationView[]): string[] {
  return items.map(({ id }) => id)
}

describe('what is at a place', () => {
  const part = annotationOf(0, { id: 'part', span: { start: 4, end: 10 } })
  const whole = annotationOf(0)
  const theirs = annotationOf(0, { id: 'theirs', member: OTHER })

  it("puts one's own before others', and the same span before a part", () => {
    const found = annotationsAt([theirs, part, whole], span, ME.memberId)
    expect(found.map(({ id }) => id)).toEqual(['a0', 'part', 'theirs'])
  })

  it('leaves out what merely touches, and what has lost its place', () => {
    const orphan = annotationOf(1)
    const lost = { ...orphan, anchor: { ...orphan.anchor, start: null, end: null } }
    expect(annotationsAt([annotationOf(1), lost], span, ME.memberId)).toEqual([])
  })

  it.each([
    [
      { start: 3, end: 5 },
      { start: 3, end: 5 },
    ],
    [
      { start: 0, end: 5 },
      { start: 0, end: 5 },
    ],
    [{ start: null, end: null }, null],
    [{ start: null, end: 5 }, null],
    [{ start: 3, end: null }, null],
  ])('an anchor at %j covers %j', (at, expected) => {
    const { anchor } = annotationOf(0)
    expect(annotationSpan({ anchor: { ...anchor, ...at } })).toEqual(expected)
  })

  it('puts the shorter before the longer', () => {
    const items = [
      annotationOf(0, { id: 'long', span: { start: 2, end: 20 } }),
      annotationOf(0, { id: 'short', span: { start: 4, end: 8 } }),
      annotationOf(0, { id: 'middle', span: { start: 0, end: 12 } }),
    ]
    expect(ids(annotationsAt(items, { start: 5, end: 6 }, ME.memberId))).toEqual(['short', 'middle', 'long'])
  })

  it('puts one’s own part before another’s whole', () => {
    expect(ids(annotationsAt([theirs, part], span, ME.memberId))).toEqual(['part', 'theirs'])
    expect(ids(annotationsAt([part, theirs], span, OTHER.memberId))).toEqual(['theirs', 'part'])
  })

  it('takes for the same span only one that begins and ends with it', () => {
    const items = [
      annotationOf(0, { id: 'begins', span: { start, end: end - 2 } }),
      annotationOf(0, { id: 'ends', span: { start: start + 3, end } }),
      whole,
    ]
    expect(ids(annotationsAt(items, span, ME.memberId))).toEqual(['a0', 'ends', 'begins'])
  })

  it('puts one’s own that covers more before another’s on the very span', () => {
    const around = annotationOf(1, {
      id: 'around',
      span: { start, end: SENTENCES[1]?.end ?? 0 },
    })
    expect(ids(annotationsAt([theirs, around], span, ME.memberId))).toEqual(['around', 'theirs'])
  })
})
