import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movePlace, type Move } from '@/lib/core/annotation/move-cursor'
import { atSentence, NOWHERE, type Place } from '@/lib/core/annotation/sentence-cursor'
import { SENTENCES } from './annotation-examples'

const last = SENTENCES.length - 1

const DRAGGED: Place = { kind: 'span', start: 4, end: 9 }

function run(anchor: number, head: number): Place {
  return { kind: 'sentences', anchor, head }
}

function move(place: Place, way: Move, { open = [], entry = 0 }: { open?: number[]; entry?: number } = {}) {
  return movePlace(place, way, { sentences: SENTENCES, entry, isOpen: (ordinal) => open.includes(ordinal) })
}

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

  it('goes all the way round from nowhere, to what lies just before the screen', () => {
    expect(move(NOWHERE, 'next_open', { open: [1], entry: 2 })).toEqual(atSentence(1))
    expect(move(NOWHERE, 'previous_open', { open: [3], entry: 2 })).toEqual(atSentence(3))
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

  it('enters at the sentence that is on the screen, and not where there is none', () => {
    expect(move(NOWHERE, 'next', { entry: 3 })).toEqual(atSentence(3))
    expect(move(NOWHERE, 'previous', { entry: 3 })).toEqual(atSentence(3))
    expect(move(NOWHERE, 'extend_next', { entry: 3 })).toEqual(atSentence(3))
    expect(move(NOWHERE, 'next', { entry: 99 })).toBeNull()
    expect(move(NOWHERE, 'next_repeat')).toBeNull()
  })

  it('looks for an open sentence from the one on the screen on, that one included', () => {
    expect(move(NOWHERE, 'next_open', { open: [1, 3], entry: 3 })).toEqual(atSentence(3))
    expect(move(NOWHERE, 'next_open', { open: [1, 3], entry: 4 })).toEqual(atSentence(1))
    expect(move(NOWHERE, 'previous_open', { open: [1, 3], entry: 2 })).toEqual(atSentence(1))
    expect(move(NOWHERE, 'previous_open', { open: [1, 3], entry: 1 })).toEqual(atSentence(1))
  })

  it('goes from a dragged span to the sentence after the one it begins in', () => {
    expect(move(DRAGGED, 'next')).toEqual(atSentence(1))
    expect(move(DRAGGED, 'extend_next')).toEqual(run(0, 1))
    expect(move(DRAGGED, 'extend_previous')).toBeNull()
  })

  it('extends over its own beginning and out on the other side, to the end and no further', () => {
    expect(move(run(2, 2), 'extend_previous')).toEqual(run(2, 1))
    expect(move(run(2, 1), 'extend_next')).toEqual(run(2, 2))
    expect(move(run(2, last), 'extend_next')).toBeNull()
    expect(move(run(2, 0), 'extend_previous')).toBeNull()
  })

  it('visits every open sentence once on the way round, in order, from anywhere', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(last), { minLength: 1 }), fc.nat(last), (open, from) => {
        const rest = open.filter((each) => each !== from)
        const visited: number[] = []
        let place: Place = atSentence(from)
        for (let step = 0; step < rest.length; step++) {
          const next = move(place, 'next_open', { open: rest })
          if (next?.kind !== 'sentences') throw new Error('There is nowhere to go.')
          visited.push(next.head)
          place = next
        }
        const ordered = rest.toSorted((a, b) => a - b)
        const begun = ordered.findIndex((each) => each > from)
        expect(visited).toEqual(
          begun === -1 ? ordered : [...ordered.slice(begun), ...ordered.slice(0, begun)],
        )
      }),
    )
  })
})
