import { describe, expect, it } from 'vitest'
import { splitPoints } from '@/lib/core/annotation/split-points'

describe('places to split a sentence', () => {
  const cut = (text: string, language: string) =>
    splitPoints(text, { start: 0, end: text.length }, language).map((at) => text.slice(at).split(' ')[0])

  it('are before each word but the first', () => {
    expect(cut('One two three.', 'en')).toEqual(['two', 'three.'])
  })

  it('leave opening punctuation with its word', () => {
    expect(cut('He said “yes” (twice).', 'en')).toEqual(['said', '“yes”', '(twice).'])
  })

  it('exist in a language without spaces, counted from the start of the text', () => {
    const text = '前文。今天天气很好'
    expect(splitPoints(text, { start: 3, end: text.length }, 'zh').every((at) => at > 3)).toBe(true)
    expect(splitPoints(text, { start: 3, end: text.length }, 'zh').length).toBeGreaterThan(0)
  })

  it.each([
    ['One.', []],
    ['', []],
    ['… !', []],
    ['“Yes”, he said.', ['he', 'said.']],
    ['¿Qué? ¡Sí!', ['¡Sí!']],
    ['a "b" \'c\'', ['"b"', "'c'"]],
    ['3.5 per cent', ['per', 'cent']],
  ])('of %j are before %j', (text, words) => {
    expect(cut(text, 'en')).toEqual(words)
  })

  it('are offsets into the whole text', () => {
    expect(splitPoints('Before. One two.', { start: 8, end: 16 }, 'en')).toEqual([12])
  })
})
