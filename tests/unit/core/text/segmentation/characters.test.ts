import { describe, expect, it } from 'vitest'
import {
  CLEAR_CLOSERS,
  CLOSERS,
  isExtenderAt,
  isPlainLetterAt,
  isQuote,
  isSpaceAt,
  skipSpace,
} from '@/lib/core/text/segmentation/characters'

describe('white space', () => {
  it('is what trimming takes off, for every code unit there is', () => {
    for (let unit = 0; unit <= 0xffff; unit += 1) {
      const character = String.fromCharCode(unit)
      if (isSpaceAt(character, 0) !== (character.trim() === ''))
        expect.fail(`differs for ${unit.toString(16)}`)
    }
  })

  it('is skipped to the next character, or to the end', () => {
    expect(skipSpace('a \t\u00a0b', 1)).toBe(4)
    expect(skipSpace('a  ', 1)).toBe(3)
    expect(skipSpace('ab', 1)).toBe(1)
  })
})

describe('a plain letter', () => {
  it.each(['a', 'z', 'A', 'Z'])('%s is one', (letter) => {
    expect(isPlainLetterAt(letter, 0)).toBe(true)
  })

  it.each(['@', '[', '`', '{', '5', ' ', 'é', '日'])('%s is none', (sign) => {
    expect(isPlainLetterAt(sign, 0)).toBe(false)
  })
})

describe('what belongs to the character before it', () => {
  it.each(['\u0301', '\u200d', '\ufe0f', '\u0e33', '\u{1f3fd}'])('%j does', (mark) => {
    expect(isExtenderAt(`x${mark}`, 1)).toBe(true)
  })

  it.each(['a', ' ', '😀', 'ก', '日'])('%j does not', (character) => {
    expect(isExtenderAt(`x${character}`, 1)).toBe(false)
  })
})

describe('closing marks', () => {
  it('that close after a space are closing marks at all', () => {
    for (const mark of CLEAR_CLOSERS) expect(CLOSERS.has(mark)).toBe(true)
  })

  it('are quotes or brackets', () => {
    expect(['"', '”', '’', '»'].every(isQuote)).toBe(true)
    expect([')', ']', '}'].some(isQuote)).toBe(false)
  })
})
