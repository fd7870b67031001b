import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findOccurrences, holdsWords } from '@/lib/core/anchoring/find-occurrences'

/** Where the words stand, by trying every place. */
function byTrying(text: string, words: string): number[] {
  return Array.from(text, (_, at) => at).filter((at) => text.startsWith(words, at))
}

describe('findOccurrences', () => {
  it.each<[string, string, string, number[]]>([
    ['words that stand twice', 'the sea and the sky', 'the', [0, 12]],
    ['places that overlap', 'banana', 'ana', [1, 3]],
    ['the whole text', 'sea', 'sea', [0]],
    ['nothing in a shorter text', 'sea', 'seas', []],
    ['nothing in an empty text', '', 'sea', []],
    ['characters outside the first plane', '😀a😀', '😀', [0, 3]],
  ])('finds %s', (...[, text, words, places]) => {
    expect([...findOccurrences(text, words)]).toEqual(places)
    expect(holdsWords(text, words)).toBe(places.length > 0)
  })

  // Words of more than 256 units are looked for in another way.
  it.each([255, 256, 257, 300])('finds words of %i units, wherever they begin to repeat', (length) => {
    const unit = fc.constantFrom('a', 'b')
    fc.assert(
      fc.property(
        fc.array(unit, { minLength: 1, maxLength: 4 }),
        fc.array(unit, { maxLength: 9 }),
        (period, noise) => {
          const words = period.join('').repeat(length).slice(0, length)
          const text = `${words}${noise.join('')}${words.slice(0, length - 1)}${words}${words}`
          const places = byTrying(text, words)
          expect([...findOccurrences(text, words)]).toEqual(places)
          expect(places).toContain(0)
          expect(holdsWords(text, words)).toBe(true)
          expect(holdsWords(text, `${words.slice(1)}c`)).toBe(false)
        },
      ),
    )
  })

  it('falls back to the longest beginning that still fits', () => {
    const words = `${'ab'.repeat(150)}c`
    const text = `${'ab'.repeat(151)}c${'ab'.repeat(149)}x${words}`
    expect([...findOccurrences(text, words)]).toEqual(byTrying(text, words))
    expect(byTrying(text, words)).toEqual([2, 602])
  })
})
