import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Highlight } from '@/lib/editor/highlight-layer/highlight'
import { createHighlightIndex, type HighlightIndex } from '@/lib/editor/highlight-layer/highlight-index'

const highlight: fc.Arbitrary<Highlight> = fc
  .record({
    id: fc.integer({ min: 0, max: 30 }).map(String),
    start: fc.nat(60),
    length: fc.nat(30),
    tag: fc.constantFrom('fact', 'opinion', 'own'),
  })
  .map(({ id, start, length, tag }) => ({ id, start, end: start + length, tag }))

type Change = { put: Highlight } | { remove: string }
const change: fc.Arbitrary<Change> = fc.oneof(
  highlight.map((put) => ({ put })),
  fc.integer({ min: 0, max: 30 }).map((id) => ({ remove: String(id) })),
)

describe('the highlight index', () => {
  test('answers every query as a plain search through all highlights would, after any changes', () => {
    fc.assert(
      fc.property(
        fc.array(highlight),
        fc.array(change),
        fc.record({ start: fc.nat(100), length: fc.nat(40) }),
        (initial, changes, { start, length }) => {
          const model = new Map(initial.map((each) => [each.id, each]))
          let index = createHighlightIndex(initial)
          for (const step of changes) {
            index = applyTo(index, step)
            if ('put' in step) model.set(step.put.id, step.put)
            else model.delete(step.remove)
          }
          const shown = [...model.values()].filter((each) => each.end > each.start)
          expect(index.size).toBe(shown.length)
          expect(ids(index.within({ start, end: start + length }))).toEqual(
            ids(shown.filter((each) => each.start < start + length && each.end > start)),
          )
          expect(ids(index.at(start))).toEqual(
            ids(shown.filter((each) => each.start <= start && start < each.end)),
          )
          expect(index.all.map((each) => each.start)).toEqual(
            shown.map((each) => each.start).sort((a, b) => a - b),
          )
        },
      ),
    )
  })

  test('keeps the longer of two that start together first', () => {
    const index = createHighlightIndex([
      { id: 'a', start: 3, end: 5, tag: 'fact' },
      { id: 'b', start: 3, end: 9, tag: 'fact' },
    ])
    expect(index.at(4).map(({ id }) => id)).toEqual(['b', 'a'])
  })

  test('keeps those of the very same words in the order of their ids, however they came', () => {
    const same = ['c', 'a', 'd', 'b'].map((id) => ({ id, start: 3, end: 5, tag: 'fact' }))
    const grown = same.reduce((index, each) => index.with(each), createHighlightIndex([]))
    for (const index of [createHighlightIndex(same), createHighlightIndex(same.toReversed()), grown])
      expect(index.all.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
  })

  test('is the same one when nothing was removed', () => {
    const index = createHighlightIndex([{ id: 'a', start: 3, end: 5, tag: 'fact' }])
    expect(index.without('b')).toBe(index)
    expect(index.without('a').size).toBe(0)
  })

  test('leaves an earlier index as it was', () => {
    const before = createHighlightIndex([{ id: 'a', start: 0, end: 5, tag: 'fact' }])
    before.with({ id: 'b', start: 1, end: 2, tag: 'fact' })
    before.without('a')
    expect(before.all.map(({ id }) => id)).toEqual(['a'])
  })

  test('finds few among 10,000 without looking at all of them, one that spans everything included', () => {
    const many: Highlight[] = Array.from({ length: 10_000 }, (_, at) => ({
      id: String(at),
      start: at * 10,
      end: at * 10 + 8,
      tag: 'fact',
    }))
    let reads = 0
    const counted = many.map((each) => countingReads(each, () => reads++))
    const index = createHighlightIndex([...counted, { id: 'all', start: 0, end: 100_000, tag: 'fact' }])
    reads = 0
    expect(ids(index.within({ start: 50_000, end: 50_015 }))).toEqual(['5000', '5001', 'all'])
    expect(reads).toBeLessThan(100)
  })
})

function applyTo(index: HighlightIndex, step: Change): HighlightIndex {
  return 'put' in step ? index.with(step.put) : index.without(step.remove)
}

function ids(highlights: readonly Highlight[]): string[] {
  return highlights.map(({ id }) => id).sort()
}

function countingReads(highlight: Highlight, onRead: () => void): Highlight {
  return {
    ...highlight,
    get start() {
      onRead()
      return highlight.start
    },
  }
}
