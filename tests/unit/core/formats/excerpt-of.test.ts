import fc from 'fast-check'
import { expect, it } from 'vitest'
import { excerptOf } from '@/lib/core/formats/excerpt-of'

it.each(['', 'A ticket costs 2 pounds.', 'x'.repeat(240)])('leaves a short quote as it is (%#)', (quote) => {
  expect(excerptOf(quote)).toBe(quote)
})

it('cuts a long one at a space, and where there is none, at its length', () => {
  expect(excerptOf('word '.repeat(100))).toBe(`${'word '.repeat(47)}word …`)
  expect(excerptOf('x'.repeat(500))).toBe(`${'x'.repeat(240)} …`)
})

it('does not cut at a space that would leave only a scrap', () => {
  expect(excerptOf(`One ${'x'.repeat(500)}`)).toBe(`One ${'x'.repeat(236)} …`)
})

it('is short, begins as the quote does and halves no character, whatever the quote', () => {
  const quote = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.constantFrom('😀'.repeat(200), `x${'😀'.repeat(200)}`),
  )
  fc.assert(
    fc.property(quote, (words) => {
      const well = words.toWellFormed()
      const excerpt = excerptOf(well)
      expect(excerpt.length).toBeLessThanOrEqual(242)
      expect(well.startsWith(excerpt.replace(/ …$/, '')) || excerpt === well).toBe(true)
      expect(excerpt.isWellFormed()).toBe(true)
    }),
  )
})
