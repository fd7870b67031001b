import { expect, it } from 'vitest'
import { CAPITAL, kindsAt, LETTER, MARK, NUMBER, SMALL } from '@/lib/core/text/segmentation/unit-kinds'

const PATTERNS: readonly [bit: number, pattern: RegExp][] = [
  [LETTER, /\p{L}/u],
  [CAPITAL, /[\p{Lu}\p{Lt}]/u],
  [SMALL, /\p{Ll}/u],
  [NUMBER, /\p{N}/u],
  [MARK, /\p{M}/u],
]

it.each(['once', 'a second time'])('are what Unicode says of every code unit there is, asked %s', () => {
  for (let unit = 0; unit <= 0xffff; unit += 1) {
    const character = String.fromCharCode(unit)
    const kinds = kindsAt(character, 0)
    for (const [bit, pattern] of PATTERNS)
      if (((kinds & bit) !== 0) !== pattern.test(character)) expect.fail(`differs for ${unit.toString(16)}`)
  }
})

it('are none outside the text', () => {
  expect(kindsAt('a', 1)).toBe(0)
  expect(kindsAt('a', -1)).toBe(0)
})
