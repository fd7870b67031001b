import { describe, expect, it } from 'vitest'
import { movePlace, type Move } from '@/lib/core/annotation/move-cursor'
import {
  atSentence,
  NOWHERE,
  placeOf,
  sentenceAt,
  sentencesAt,
  spanOf,
  type Place,
} from '@/lib/core/annotation/sentence-cursor'
import { SENTENCES, TEXT } from './annotation-examples'

const last = SENTENCES.length - 1
const first = SENTENCES[0] ?? { start: 0, end: 0 }

const DRAGGED: Place = { kind: 'span', start: 4, end: 9 }

function run(anchor: number, head: number): Place {
  return { kind: 'sentences', anchor, head }
}

function move(place: Place, way: Move, { open = [], entry = 0 }: { open?: number[]; entry?: number } = {}) {
  return movePlace(place, way, { sentences: SENTENCES, entry, isOpen: (ordinal) => open.includes(ordinal) })
}

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
})

describe('moving', () => {
  it.each<{ what: string; from: Place; way: Move; to: Place | null }>([
    { what: 'starts at what is on the screen', from: NOWHERE, way: 'next', to: atSentence(0) },
    { what: 'goes to the next sentence', from: atSentence(0), way: 'next', to: atSentence(1) },
    { what: 'goes to the previous one', from: atSentence(2), way: 'previous', to: atSentence(1) },
    { what: 'stops at the end', from: atSentence(last), way: 'next', to: null },
    { what: 'stops at the start', from: atSentence(0), way: 'previous', to: null },
    { what: 'extends a run', from: atSentence(1), way: 'extend_next', to: run(1, 2) },
    { what: 'shrinks it again', from: run(1, 2), way: 'extend_previous', to: run(1, 1) },
    { what: 'leaves a run from its growing end', from: run(0, 2), way: 'next', to: atSentence(3) },
    {
      what: 'goes back from a dragged span onto its sentence',
      from: DRAGGED,
      way: 'previous',
      to: atSentence(0),
    },
    { what: 'goes to the next repeat', from: atSentence(0), way: 'next_repeat', to: atSentence(3) },
    { what: 'comes round to the first repeat', from: atSentence(5), way: 'next_repeat', to: atSentence(0) },
    { what: 'has no repeat of a single sentence', from: atSentence(1), way: 'next_repeat', to: null },
  ])('$what', ({ from, way, to }) => {
    expect(move(from, way)).toEqual(to)
  })

  it.each<[Move, number | null, number | null]>([
    ['next_open', 0, 2],
    ['next_open', 2, 4],
    ['next_open', 4, 2],
    ['previous_open', 2, 4],
    ['next_open', null, 2],
    ['previous_open', null, 4],
  ])('%s from %s finds %s among sentences 2 and 4, round the end', (way, from, to) => {
    const place = from === null ? NOWHERE : atSentence(from)
    expect(move(place, way, { open: [2, 4] })).toEqual(to === null ? null : atSentence(to))
  })

  it('finds no open sentence where all are annotated, and not the one it stands on', () => {
    expect(move(atSentence(1), 'next_open')).toBeNull()
    expect(move(atSentence(1), 'next_open', { open: [1] })).toBeNull()
  })

  it('goes nowhere in an empty article', () => {
    expect(movePlace(NOWHERE, 'next', { sentences: [], entry: 0, isOpen: () => true })).toBeNull()
  })
})
