import { describe, expect, it } from 'vitest'
import { letterOf } from '@/lib/core/codebook/base-tags'

describe('the letter of a tag', () => {
  it.each([
    ['fact', 'F'],
    ['unsupported', 'U'],
    ['éclair', 'É'],
    ['  quote', 'Q'],
    ['“said”', 'S'],
    ['3rd party', '3'],
    ['引用', '引'],
    ['istanbul', 'I'],
    ['…', '?'],
    ['', '?'],
  ])('of %j is %s', (tag, letter) => {
    expect(letterOf(tag)).toBe(letter)
  })
})
