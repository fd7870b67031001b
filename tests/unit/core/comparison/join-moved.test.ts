import { expect, it } from 'vitest'
import { joinMoved } from '@/lib/core/comparison/join-moved'
import type { Change } from '@/lib/schema/version'

const BEFORE = 'One. Two. Three.\n\nFour. Five.'
const AFTER = 'Four. Five.\n\nOne. Two. Three.'
const TEXTS = { before: BEFORE, after: AFTER }

function spanOf(text: string, words: string) {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

function moved(words: string): Change {
  return { kind: 'moved', before: spanOf(BEFORE, words), after: spanOf(AFTER, words) }
}

it('joins sentences that moved together into one piece', () => {
  expect(joinMoved([moved('One.'), moved('Two.'), moved('Three.')], TEXTS)).toEqual([
    moved('One. Two. Three.'),
  ])
})

it('joins across a line end, as a whole section may move', () => {
  const texts = { before: 'A.\n\nB.\n\nC.', after: 'C.\n\nA.\n\nB.' }
  const changes: Change[] = [
    { kind: 'moved', before: { start: 0, end: 2 }, after: { start: 4, end: 6 } },
    { kind: 'moved', before: { start: 4, end: 6 }, after: { start: 8, end: 10 } },
  ]
  expect(joinMoved(changes, texts)).toEqual([
    { kind: 'moved', before: { start: 0, end: 6 }, after: { start: 4, end: 10 } },
  ])
})

it('leaves apart what stands in another order, or with words between, on either side', () => {
  for (const changes of [
    [moved('Two.'), moved('One.')],
    [moved('One.'), moved('Three.')],
    [moved('Four.'), moved('One.')],
  ])
    expect(joinMoved(changes, TEXTS)).toEqual(changes)
})

it('leaves apart what another kind of change parts, and changes nothing else', () => {
  const same: Change = { kind: 'same', before: spanOf(BEFORE, 'Two.'), after: spanOf(AFTER, 'Two.') }
  const changes: Change[] = [moved('One.'), same, moved('Three.')]
  expect(joinMoved(changes, TEXTS)).toEqual(changes)
  expect(joinMoved([], TEXTS)).toEqual([])
})

it('does not change what it was given', () => {
  const changes = [moved('One.'), moved('Two.')]
  const copy = structuredClone(changes)
  joinMoved(changes, TEXTS)
  expect(changes).toEqual(copy)
})
