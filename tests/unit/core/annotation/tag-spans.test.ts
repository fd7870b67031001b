import { describe, expect, it } from 'vitest'
import { tagSpans } from '@/lib/core/annotation/tag-spans'
import type { Span } from '@/lib/core/text/span'
import type { AnnotationView } from '@/lib/schema/annotation'
import { annotationOf, ME, OTHER, SENTENCES } from './annotation-examples'

const spans = SENTENCES.map(({ start, end }) => ({ start, end }))
const span = spans[0] ?? { start: 0, end: 0 }

type On = { over?: Span[]; focusedId?: string }

function tag(key: string, annotations: AnnotationView[], { over = [span], focusedId }: On = {}) {
  let made = 0
  return tagSpans(over, {
    tag: key,
    memberId: ME.memberId,
    annotations,
    newId: () => `new${++made}`,
    ...(focusedId !== undefined && { focusedId }),
  })
}

describe('tagging', () => {
  it('makes an annotation where there is none', () => {
    expect(tag('fact', [])).toMatchObject({
      created: 1,
      changes: [{ op: 'create', id: 'new1', ...span, tag: 'fact' }],
    })
  })

  it('changes the tag of one that is there', () => {
    expect(tag('opinion', [annotationOf(0, { revision: 4 })])).toMatchObject({
      retagged: 1,
      changes: [{ op: 'update', id: 'a0', revision: 4, set: { tag: 'opinion' } }],
    })
  })

  it('keeps the same tag', () => {
    expect(tag('fact', [annotationOf(0)])).toMatchObject({ kept: 1, changes: [] })
  })

  it('leaves alone what an editor has approved, and says so', () => {
    expect(tag('opinion', [annotationOf(0, { approved: true })])).toMatchObject({ locked: 1, changes: [] })
  })

  it("makes one of one's own beside another member's", () => {
    expect(tag('fact', [annotationOf(0, { member: OTHER })])).toMatchObject({ created: 1 })
  })

  it('makes another on a part of an annotated sentence', () => {
    expect(tag('opinion', [annotationOf(0)], { over: [{ start: 4, end: 10 }] })).toMatchObject({ created: 1 })
  })

  it('means the focused one where a span carries several', () => {
    const two = [annotationOf(0), annotationOf(0, { id: 'b0', tag: 'unsupported' })]
    expect(tag('opinion', two, { focusedId: 'b0' }).changes).toMatchObject([{ op: 'update', id: 'b0' }])
  })

  it('does a sentence and its repeats in one list', () => {
    const repeats = [0, 3, 5].flatMap((ordinal) => spans[ordinal] ?? [])
    const tagging = tag('unsupported', [annotationOf(3)], { over: repeats })
    expect(tagging).toMatchObject({ created: 2, retagged: 1 })
    expect(tagging.changes.map(({ op }) => op)).toEqual(['create', 'update', 'create'])
  })

  it('keeps the tag where another of several has it, whichever is in focus', () => {
    const two = [annotationOf(0), annotationOf(0, { id: 'b0', tag: 'unsupported' })]
    expect(tag('fact', two, { focusedId: 'b0' })).toMatchObject({ kept: 1, changes: [] })
  })

  it('means the first of several where none of them is in focus', () => {
    const two = [annotationOf(0), annotationOf(0, { id: 'b0', tag: 'unsupported' })]
    expect(tag('opinion', two, { focusedId: 'elsewhere' }).changes).toMatchObject([{ id: 'a0' }])
  })

  it.each([
    ['starts elsewhere', { start: span.start + 1, end: span.end }],
    ['ends elsewhere', { start: span.start, end: span.end - 1 }],
  ])('makes another where the one that is there %s', (_what, other) => {
    expect(tag('fact', [annotationOf(0, { span: other })])).toMatchObject({ created: 1, retagged: 0 })
  })

  it('counts what it does span by span', () => {
    const given = [
      annotationOf(0),
      annotationOf(1, { tag: 'opinion' }),
      annotationOf(2, { tag: 'opinion', approved: true }),
    ]
    const { changes: _changes, ...counts } = tag('fact', given, { over: spans.slice(0, 4) })
    expect(counts).toEqual({ created: 1, retagged: 1, kept: 1, locked: 1 })
  })
})
