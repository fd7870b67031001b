import { deriveSentences } from '@/lib/core/text/sentence'
import { describe, expect, it } from 'vitest'
import { snapSelection } from '@/lib/core/annotation/snap-selection'
import { SENTENCES, TEXT } from './annotation-examples'

describe('a dragged selection', () => {
  const snap = (start: number, end: number, { free } = { free: false }) =>
    snapSelection(TEXT, { start, end }, { sentences: SENTENCES, free })
  const first = SENTENCES[0] ?? { start: 0, end: 0 }

  it.each([
    { what: 'reaches a full stop that was missed', dragged: [0, first.end - 1], meant: [0, first.end] },
    { what: 'loses the space after it', dragged: [0, first.end + 1], meant: [0, first.end] },
    { what: 'stays where it was inside a sentence', dragged: [4, 10], meant: [4, 10] },
  ])('$what', ({ dragged: [from = 0, to = 0], meant: [start, end] }) => {
    expect(snap(from, to)).toEqual({ start, end })
  })

  it('stays free when asked', () => {
    expect(snap(1, first.end - 1, { free: true })).toEqual({ start: 1, end: first.end - 1 })
  })

  it('is nothing when only space was dragged over', () => {
    expect(snap(first.end, first.end + 1)).toBeNull()
  })

  it('keeps a character whole', () => {
    const family = 'A 👨‍👩‍👧 here, and more words follow.'
    const snapped = snapSelection(family, { start: 2, end: 4 }, { sentences: [], free: true })
    expect(snapped).toEqual({ start: 2, end: 10 })
  })

  it.each([0, 1, 3])('reaches the edges of its sentence from %i units away', (missed) => {
    const { start, end } = SENTENCES[1] ?? first
    expect(snap(start + missed, end - missed)).toEqual({ start, end })
  })

  it('stays four units away from either edge', () => {
    const { start, end } = SENTENCES[1] ?? first
    expect(snap(start + 4, end - 4)).toEqual({ start: start + 4, end: end - 4 })
  })

  it('reaches over several sentences', () => {
    const last = SENTENCES[2] ?? first
    expect(snap(first.start + 2, last.end - 2)).toEqual({ start: first.start, end: last.end })
  })

  it('takes the text as it was dragged where there are no sentences', () => {
    const dragged = { start: 4, end: 10 }
    expect(snapSelection(TEXT, dragged, { sentences: [], free: false })).toEqual(dragged)
  })

  it('never draws an end inwards', () => {
    // Of a sentence that ends inside the selection nothing is near its end.
    const sentences = [{ ordinal: 0, start: 5, end: 8 }]
    const dragged = { start: 4, end: 10 }
    expect(snapSelection(TEXT, dragged, { sentences, free: false })).toEqual(dragged)
  })
})

it.each([
  [0, 4, '甲乙丙丁。'],
  [0, 6, '甲乙丙丁。戊己。'],
  [5, 8, '戊己。'],
])('from %d to %d, where sentences stand without a space between, means %s', (start, end, words) => {
  const text = '甲乙丙丁。戊己。'
  const sentences = deriveSentences(text, 'zh')
  const snapped = snapSelection(text, { start, end }, { sentences, free: false })
  expect(snapped && text.slice(snapped.start, snapped.end)).toBe(words)
})

it('in a text without sentences is only trimmed', () => {
  expect(snapSelection(' a ', { start: 0, end: 3 }, { sentences: [], free: false })).toEqual({
    start: 1,
    end: 2,
  })
})
