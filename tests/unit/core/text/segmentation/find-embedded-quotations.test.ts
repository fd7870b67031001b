import { expect, it } from 'vitest'
import { findEmbeddedQuotations } from '@/lib/core/text/segmentation/find-embedded-quotations'

function quotations(text: string): string[] {
  return findEmbeddedQuotations(text).map(({ start, end }) => text.slice(start, end + 1))
}

it.each([
  ['He called "Fire! Fire!" and ran.', ['"Fire! Fire!"']],
  ['He called “Fire! Fire!” and ran.', ['“Fire! Fire!”']],
  ['Er rief „Feuer! Feuer!“ und lief.', ['„Feuer! Feuer!“']],
  ['Il cria «Au feu! Au feu!» et courut.', ['«Au feu! Au feu!»']],
  ['She wrote ‘No. Never.’ (p. 4).', ['‘No. Never.’']],
  ["It said the words: 'Theft! Fire!'", ["'Theft! Fire!'"]],
])('are found in %j', (text, found) => {
  expect(quotations(text)).toEqual(found)
})

it.each([
  ['nothing at all', ''],
  [
    'a quotation that ends the sentence',
    'He said: "I know it well. I was there all the time, on the bridge."',
  ],
  ['apostrophes', "It's the dogs' dinner and it's late."],
  ['a mark that is never closed', 'He called "Fire! Fire! and ran.'],
  ['a quotation that is long', `He called "${'Fire! '.repeat(50)}" and ran.`],
])('are none in %s', (_, text) => {
  expect(quotations(text)).toEqual([])
})

it('are found one after another, and after one that was never closed', () => {
  expect(quotations('A "b! c!" and “d! e!” too.')).toEqual(['"b! c!"', '“d! e!”'])
  expect(quotations(`An “unclosed one. ${'x '.repeat(130)} A ‘b! c!’ and so on.`)).toEqual(['‘b! c!’'])
})
