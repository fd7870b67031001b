import { expect, it } from 'vitest'
import { namesIn } from '@/lib/core/text/repeats/names-in'
import { formOf, normaliseSentence } from '@/lib/core/text/repeats/sentence-form'

function names(...sentences: string[]): string[] {
  return namesIn(
    sentences.join(' '),
    sentences.map((sentence) => formOf(sentence, normaliseSentence(sentence))),
  )
}

it('are the words that the text never writes small, and the numbers', () => {
  expect(names('Mayor Lee paid 20 pounds.', 'Later the mayor paid later.')).toEqual(['20 lee', ''])
})

it('are the same in any order and however often they stand', () => {
  const [one, other] = names('Lee met Roe, and Lee met him again.', 'And Roe met Lee, who met him again.')
  expect(one).toBe(other)
})

it('are not the first words of sentences, if these stand small elsewhere', () => {
  expect(names('Today it rained.', 'It rains today.')).toEqual(['', ''])
})

it('are numbers only in a script without capitals', () => {
  expect(names('桥 1931 年建成。', 'הגשר נפתח ב 1931.')).toEqual(['1931', '1931'])
})

it('of nothing are nothing', () => {
  expect(namesIn('', [])).toEqual([])
})
