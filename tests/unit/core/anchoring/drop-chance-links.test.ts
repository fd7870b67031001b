import { describe, expect, it } from 'vitest'
import { NONE, type Alignment } from '@/lib/core/anchoring/alignment'
import { dropChanceLinks } from '@/lib/core/anchoring/drop-chance-links'
import { createTokeniser } from '@/lib/core/anchoring/tokens'

/** Links words by their places in either text, drops the chance ones, and returns the old words that stay linked. */
function stay(before: string, after: string, links: readonly (readonly [number, number])[]): string[] {
  const tokenise = createTokeniser()
  const old = tokenise(before)
  const fresh = tokenise(after)
  const alignment: Alignment = {
    before: old,
    after: fresh,
    to: new Int32Array(old.count).fill(NONE),
    from: new Int32Array(fresh.count).fill(NONE),
    moved: new Uint8Array(old.count),
  }
  for (const [i, j] of links) {
    alignment.to[i] = j
    alignment.from[j] = i
  }
  dropChanceLinks(alignment)
  for (const [i, j] of links)
    expect(alignment.to[i] === NONE, 'on both sides').toBe(alignment.from[j] === NONE)
  const words = before.split(' ')
  return words.filter((_, at) => alignment.to[at] !== NONE)
}

describe('dropChanceLinks', () => {
  it('keeps a word that has all of either text for itself', () => {
    expect(stay('sea', 'sea', [[0, 0]])).toEqual(['sea'])
  })

  it('drops a short word between longer ones that changed on both sides', () => {
    expect(stay('fishermen the harbour', 'children the springtime', [[1, 1]])).toEqual([])
  })

  it('keeps it where nothing changed on one side', () => {
    expect(stay('the harbour', 'the springtime', [[0, 0]])).toEqual(['the'])
    expect(stay('fishermen the', 'children the', [[1, 1]])).toEqual(['the'])
  })

  it('keeps a word with more letters than what changed on the lesser side', () => {
    expect(stay('old harbour gates', 'big harbour walls', [[1, 1]])).toEqual(['harbour'])
    expect(stay('enormous sea ox', 'tremendous sea a', [[1, 1]])).toEqual(['sea'])
  })

  it('drops one that has just as many', () => {
    expect(stay('big sea hut', 'old sea pub', [[1, 1]])).toEqual([])
  })

  it('counts what changed on either text, whichever has more', () => {
    expect(stay('a sea b', 'tremendous sea enormous', [[1, 1]])).toEqual([])
    expect(stay('tremendous sea enormous', 'a sea b', [[1, 1]])).toEqual([])
  })

  it('weighs words that are neighbours on both sides together, against what changed around them all', () => {
    const three = [
      [1, 1],
      [2, 2],
      [3, 3],
    ] as const
    expect(stay('fishermen of the harbour', 'children of the springtime', three.slice(0, 2))).toEqual([])
    expect(stay('fishermen of the sea celebrated', 'children of the sea applauded', three)).toEqual([])
    expect(stay('men of the sea celebrated', 'boys of the sea applauded', three)).toEqual([
      'of',
      'the',
      'sea',
    ])
  })

  it('weighs them apart where words have come between', () => {
    const links = [
      [1, 1],
      [2, 3],
    ] as const
    expect(stay('long sea rose away', 'wide sea suddenly rose then', links)).toEqual([])
  })

  it('counts up to the neighbouring run only', () => {
    const start = [
      [0, 0],
      [2, 2],
    ] as const
    expect(stay('the a sea tremendous', 'the i sea enormously', start)).toEqual(['the', 'sea'])
    const end = [
      [1, 1],
      [3, 3],
    ] as const
    expect(stay('tremendous sea a the', 'enormously sea i the', end)).toEqual(['sea', 'the'])
  })
})
