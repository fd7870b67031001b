import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCuts } from '@/lib/core/text/repeats/find-cuts'
import { cutLikeness } from '@/lib/core/text/repeats/likeness'
import { formOf, normaliseSentence, type SentenceForm } from '@/lib/core/text/repeats/sentence-form'

function forms(sentences: readonly string[]): SentenceForm[] {
  return sentences.map((sentence) => formOf(sentence, normaliseSentence(sentence)))
}

const HALF = 'The bridge over the harbour was closed'

describe('the sentences that another one begins as', () => {
  it('are found wherever they stand', () => {
    const found = findCuts(forms([`${HALF} to all cars.`, 'A cat sat on the mat.', HALF]))
    expect(found.map((relatives) => relatives.map(({ index }) => index))).toEqual([[2], [], [0]])
  })

  it('are the same as by comparing each with each', () => {
    const start = fc.constantFrom(HALF, `${HALF} to all`, 'The bridge over the harbour is')
    const rest = fc.constantFrom('', ' traffic', ' traffic on Monday', '.', ' cars')
    const sentence = fc.tuple(start, rest).map(([a, b]) => a + b)
    fc.assert(
      fc.property(fc.uniqueArray(sentence, { maxLength: 8 }), (sentences) => {
        const given = forms(sentences)
        const stems = new Set(given.map(({ stem }) => stem))
        fc.pre(stems.size === given.length)
        const found = findCuts(given).map((relatives) => relatives.map(({ index }) => index).sort())
        const expected = given.map((copy) =>
          given.flatMap((model, index) => (model !== copy && cutLikeness(model, copy) ? [index] : [])),
        )
        expect(found).toEqual(expected)
      }),
    )
  })

  it('are none among sentences without words', () => {
    expect(findCuts(forms(['…', '!', ''])).flat()).toEqual([])
  })
})
