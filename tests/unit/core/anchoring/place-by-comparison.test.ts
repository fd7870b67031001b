import { describe, expect, it } from 'vitest'
import { align } from '@/lib/core/anchoring/align'
import { placeByComparison } from '@/lib/core/anchoring/place-by-comparison'
import { createTokeniser, tokensWithin } from '@/lib/core/anchoring/tokens'

/** Where the words of the old text went, as words of the new one. */
function place(before: string, after: string, words: string): string | undefined {
  const alignment = align({ before, after }, createTokeniser())
  const start = before.indexOf(words)
  const window = placeByComparison(
    alignment,
    tokensWithin(alignment.before, { start, end: start + words.length }),
  )
  if (window === undefined) return undefined
  expect(window.start).toBeGreaterThanOrEqual(0)
  expect(window.start).toBeLessThan(window.end)
  expect(window.end).toBeLessThanOrEqual(alignment.after.count)
  const { starts, ends } = alignment.after
  return after.slice(starts[window.start], ends[window.end - 1])
}

const BEFORE = 'Last night the old harbour wall collapsed without any warning, the mayor said.'

describe('placeByComparison', () => {
  it.each<[string, string, string, string | undefined]>([
    ['the words themselves', BEFORE, 'harbour wall', 'harbour wall'],
    [
      'a word that came for its first one',
      BEFORE.replace('old', 'new'),
      'old harbour wall',
      'new harbour wall',
    ],
    [
      'a word that came for its last one',
      BEFORE.replace('wall', 'pier'),
      'old harbour wall',
      'old harbour pier',
    ],
    [
      'words that came for both ends',
      BEFORE.replace('old', 'new').replace('wall', 'pier'),
      'old harbour wall',
      'new harbour pier',
    ],
    [
      'as many letters as twice the lost ones',
      BEFORE.replace('wall', 'gateways'),
      'old harbour wall',
      'old harbour gateways',
    ],
    [
      'no word of more letters than that',
      BEFORE.replace('wall', 'embankment'),
      'old harbour wall',
      'old harbour',
    ],
    [
      'a first word of twice the letters',
      BEFORE.replace('old', 'sturdy'),
      'old harbour wall',
      'sturdy harbour wall',
    ],
    ['no first word of more', BEFORE.replace('old', 'ancient'), 'old harbour wall', 'harbour wall'],
    [
      'two words that came for two at the start',
      BEFORE.replace('the old', 'that new'),
      'the old harbour wall',
      'that new harbour wall',
    ],
    [
      'two words that came for two at the end',
      BEFORE.replace('harbour wall', 'seaside gate'),
      'the old harbour wall',
      'the old seaside gate',
    ],
    [
      'none of many more words that came for one',
      BEFORE.replace('old', 'beautiful and universally admired'),
      'old harbour wall collapsed',
      'harbour wall collapsed',
    ],
    [
      'none of many more words at the end',
      BEFORE.replace('wall', 'fortification of centuries past'),
      'the old harbour wall',
      'the old harbour',
    ],
    [
      'what is left where its first word is gone',
      BEFORE.replace('old ', ''),
      'old harbour wall',
      'harbour wall',
    ],
    [
      'what is left where its last word is gone',
      BEFORE.replace(' wall', ''),
      'old harbour wall',
      'old harbour',
    ],
    [
      'the first words of the text, replaced',
      BEFORE.replace('Last', 'This'),
      'Last night the old',
      'This night the old',
    ],
    [
      'the last words of the text, replaced',
      BEFORE.replace('said.', 'told'),
      'the mayor said.',
      'the mayor told',
    ],
    [
      'nothing where none of it is left',
      BEFORE.replace('without any warning', 'at dawn'),
      'without any warning',
      undefined,
    ],
  ])('finds %s', (...[, after, words, found]) => {
    expect(place(BEFORE, after, words)).toBe(found)
  })

  it('claims no new word that stands beside a neighbour which is gone, too', () => {
    const after = BEFORE.replace('the old harbour', 'a brand harbour')
    expect(place(BEFORE, after, 'old harbour wall')).toBe('harbour wall')
  })

  it('claims no new word beside a neighbour that is gone in a short text', () => {
    expect(place('a old wall stood firm', 'x big wall stood firm', 'old wall')).toBe('wall')
    expect(place('firm stood wall old a', 'firm stood wall big x', 'wall old')).toBe('wall')
  })
})
