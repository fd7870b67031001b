import { describe, expect, it } from 'vitest'
import { clockTime } from '@/lib/core/document/clock-time'
import { locatorAt, locatorsOf } from '@/lib/core/document/locators'
import { speakerAt, turnsOf } from '@/lib/core/document/turns'
import type { ArticleDocument, BlockAttributes, BlockNode } from '@/lib/schema/article-document'

function paragraph(text: string, attrs: BlockAttributes = {}): BlockNode {
  return { type: 'paragraph', attrs, content: text === '' ? [] : [{ type: 'text', text }] }
}

const DOCUMENT: ArticleDocument = {
  type: 'doc',
  content: [
    paragraph('Title'),
    paragraph('One', { speaker: 'Anna', time: 0 }),
    paragraph('Two', { time: 5_000 }),
    paragraph('', { time: 6_000 }),
    { type: 'blockquote', attrs: { speaker: '', page: 2 }, content: [paragraph('Three'), paragraph('Four')] },
    paragraph('Five', { speaker: 'Anna' }),
  ],
}

describe('the locators of a document', () => {
  it('hold from the block that gives them to the next one', () => {
    expect(locatorsOf(DOCUMENT)).toEqual([
      { start: 7, page: null, speaker: 'Anna', time: 0 },
      { start: 12, page: null, speaker: 'Anna', time: 5_000 },
      { start: 17, page: 2, speaker: null, time: 6_000 },
      { start: 30, page: 2, speaker: 'Anna', time: 6_000 },
    ])
  })

  it.each([
    [0, { page: null, speaker: null, time: null }],
    [6, { page: null, speaker: null, time: null }],
    [7, { page: null, speaker: 'Anna', time: 0 }],
    [16, { page: null, speaker: 'Anna', time: 5_000 }],
    [25, { page: 2, speaker: null, time: 6_000 }],
    [999, { page: 2, speaker: 'Anna', time: 6_000 }],
  ])('at %i', (offset, locator) => {
    expect(locatorAt(locatorsOf(DOCUMENT), offset)).toEqual(locator)
  })

  it('are none where nothing is said', () => {
    const plain: ArticleDocument = { type: 'doc', content: [paragraph('One')] }
    expect(locatorsOf(plain)).toEqual([])
    expect(turnsOf(plain)).toEqual([])
    expect(speakerAt([], 3)).toBeNull()
  })
})

describe('the turns of a transcript', () => {
  it('begin where another one speaks', () => {
    expect(turnsOf(DOCUMENT)).toEqual([
      { start: 7, speaker: 'Anna' },
      { start: 17, speaker: '' },
      { start: 30, speaker: 'Anna' },
    ])
  })

  it.each([
    [0, null],
    [7, 'Anna'],
    [16, 'Anna'],
    [20, null],
    [31, 'Anna'],
  ])('at %i', (offset, speaker) => {
    expect(speakerAt(turnsOf(DOCUMENT), offset)).toBe(speaker)
  })
})

it.each([
  [0, '0:00'],
  [7_999, '0:07'],
  [750_000, '12:30'],
  [3_723_000, '1:02:03'],
])('%i milliseconds are %s', (milliseconds, clock) => {
  expect(clockTime(milliseconds)).toBe(clock)
})
