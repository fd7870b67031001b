import { expect, it } from 'vitest'
import { createAsides } from '@/lib/core/text/segmentation/create-asides'

function isAside(text: string, words: string, sentenceStart = 0): boolean {
  return createAsides(text)(sentenceStart, text.indexOf(words))
}

it.each([
  ['He came (late. Very late.) and sat.', 'Very', true],
  ['He came [sic. Really.] and sat.', 'Really', true],
  ['他来了（很晚。真的。）坐下。', '真的', true],
  ['彼は「火事。火事。」と言った。', '事。」', true],
  ['He came (late. Very late.) and sat.', 'and', false],
  ['He came (late. Very late and sat.', 'Very', false],
  ['He came late.) Very late.', 'Very', false],
  ['He came (late.] Very late.', 'Very', false],
])('in %j, %j stands in an aside: %s', (text, words, aside) => {
  expect(isAside(text, words)).toBe(aside)
})

it('is none that the sentence begins with', () => {
  expect(isAside('(Late. Very late.) He sat.', 'Very')).toBe(false)
})

it('is none when the bracket closes far away, where it is more likely a mistake', () => {
  expect(isAside(`He came (late. ${'x'.repeat(600)} Very late.) and sat.`, 'Very')).toBe(false)
})

it('holds brackets within brackets, asked in the order of the text', () => {
  const text = 'A (b [c. d.] e. f.) g (h. i.) j.'
  const inAside = createAsides(text)
  expect(['d', 'f', 'g', 'i', 'j'].map((letter) => inAside(0, text.indexOf(letter)))).toEqual([
    true,
    true,
    false,
    true,
    false,
  ])
})
