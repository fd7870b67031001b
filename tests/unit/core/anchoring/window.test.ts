import { describe, expect, it } from 'vitest'
import { createTokeniser } from '@/lib/core/anchoring/tokens'
import { bestWindow, type Pair } from '@/lib/core/anchoring/window'

/** The window of all of `before` in `after`, in words; its pairs are words by their places in either text. */
function windowOf(before: string, after: string, pairs: readonly Pair[]) {
  const tokenise = createTokeniser()
  const sides = { before: tokenise(before), after: tokenise(after) }
  const window = bestWindow(pairs, { start: 0, end: sides.before.count }, sides)
  if (window === undefined) return undefined
  const { starts, ends } = sides.after
  return { words: after.slice(starts[window.start], ends[window.end - 1]), kept: window.kept }
}

describe('bestWindow', () => {
  it('gives nothing where nothing is paired', () => {
    expect(windowOf('The sea rose', 'A dog barked', [])).toBeUndefined()
  })

  it('holds all that is paired side by side, and counts its letters', () => {
    const pairs: Pair[] = [
      [0, 1],
      [1, 2],
      [2, 3],
    ]
    expect(windowOf('The sea rose', 'Then the sea rose again', pairs)).toEqual({
      words: 'the sea rose',
      kept: 10,
    })
  })

  it('spans words that came between', () => {
    const pairs: Pair[] = [
      [0, 0],
      [1, 2],
      [2, 3],
    ]
    expect(windowOf('The sea rose', 'The cold sea rose', pairs)).toEqual({
      words: 'The cold sea rose',
      kept: 10,
    })
  })

  it('is not drawn out to a word that found its partner far away', () => {
    const after = 'The sea stayed quiet while every harbour along the coast rose'
    const pairs: Pair[] = [
      [0, 0],
      [1, 1],
      [2, 10],
    ]
    expect(windowOf('The sea rose', after, pairs)).toEqual({ words: 'The sea', kept: 6 })
  })

  it('leaves a lesser beginning for a better end', () => {
    const after = 'A quiet harbour lay along the coast where residents had warned everybody'
    const pairs: Pair[] = [
      [0, 0],
      [1, 8],
      [2, 9],
      [3, 10],
    ]
    expect(windowOf('A residents had warned', after, pairs)).toEqual({
      words: 'residents had warned',
      kept: 18,
    })
  })

  it('forgives new words where as many old ones stood', () => {
    const before = 'Mayor promised tremendous seawalls everywhere now'
    const after = 'Mayor promised incredible barriers nationwide now'
    const pairs: Pair[] = [
      [0, 0],
      [1, 1],
      [5, 5],
    ]
    expect(windowOf(before, after, pairs)).toEqual({ words: after, kept: 16 })
  })

  it('reads pairs in the order of the new text, however they come', () => {
    const pairs: Pair[] = [
      [2, 2],
      [0, 0],
      [1, 1],
    ]
    expect(windowOf('one two three', 'one two three', pairs)).toEqual({ words: 'one two three', kept: 11 })
    expect(pairs[0], 'the pairs themselves stay').toEqual([2, 2])
  })

  it('takes in what reads as before at its edges, though its pair is elsewhere', () => {
    const pairs: Pair[] = [[2, 3]]
    expect(windowOf('“ The sea rose . ”', 'Yes “ The sea rose . ”', pairs)).toEqual({
      words: '“ The sea rose . ”',
      kept: 13,
    })
  })

  it('stops at the first word at an edge that reads otherwise', () => {
    const pairs: Pair[] = [[1, 1]]
    expect(windowOf('The sea rose', 'A sea fell', pairs)).toEqual({ words: 'sea', kept: 3 })
  })

  it('takes in no word from beyond the passage', () => {
    const tokenise = createTokeniser()
    const sides = { before: tokenise('The cold sea rose fast'), after: tokenise('The cold sea rose fast') }
    expect(bestWindow([[2, 2]], { start: 1, end: 4 }, sides)).toEqual({ start: 1, end: 4, kept: 11 })
  })

  it('keeps the first of two stretches that are worth the same', () => {
    const after = 'sea and then came a very long story about fish sea'
    const pairs: Pair[] = [
      [0, 0],
      [1, 10],
    ]
    const tokenise = createTokeniser()
    const sides = { before: tokenise('sea sea'), after: tokenise(after) }
    expect(bestWindow(pairs, { start: 0, end: 2 }, sides)).toMatchObject({ start: 0, end: 1 })
  })
})
