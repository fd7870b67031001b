import { describe, expect, test } from 'vitest'
import { PASSAGE_CONTEXT, passageAround } from '@/lib/core/text/passage-around'

const TEXT = 'One. Two.\n\nThree. Four. Five.\n\nSix.'

function around(words: string, text = TEXT) {
  const start = text.indexOf(words)
  return passageAround(text, { start, end: start + words.length })
}

describe('the paragraph around a span', () => {
  test.each([
    ['in the middle', 'Four.', { before: 'Three. ', after: ' Five.' }],
    ['at the beginning of the text', 'One.', { before: '', after: ' Two.' }],
    ['at the beginning of a paragraph', 'Three.', { before: '', after: ' Four. Five.' }],
    ['at the end of a paragraph', 'Five.', { before: 'Three. Four. ', after: '' }],
    ['at the end of the text', 'Six.', { before: '', after: '' }],
    ['one unit into the text', 'ne.', { before: 'O', after: ' Two.' }],
    ['over two paragraphs', 'Two.\n\nThree.', { before: 'One. ', after: ' Four. Five.' }],
  ])('%s', (_, words, { before, after }) => {
    expect(around(words)).toEqual({ before, exact: words, after })
  })

  test('a long paragraph is cut at spaces on both sides', () => {
    const filler = 'word '.repeat(400)
    const { before, exact, after } = around('HERE', `${filler}HERE ${filler}`.trim())
    expect(exact).toBe('HERE')
    expect(before).toMatch(/^… word .*word $/)
    expect(after).toMatch(/^ word .*word …$/)
    expect(before.length).toBeLessThanOrEqual(PASSAGE_CONTEXT + 2)
    expect(after.length).toBeLessThanOrEqual(PASSAGE_CONTEXT + 2)
  })

  test('a paragraph without a space is cut between characters', () => {
    const filler = 'a' + '😀'.repeat(800)
    const { before, after } = around('HERE', `${filler}HERE${filler}`)
    expect(before.isWellFormed()).toBe(true)
    expect(after.isWellFormed()).toBe(true)
    expect(before).toMatch(/^…/)
    expect(after).toMatch(/…$/)
  })
})
