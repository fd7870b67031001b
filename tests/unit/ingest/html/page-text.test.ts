import { describe, expect, it } from 'vitest'
import { openPage } from '@/lib/ingest/html/open-page'
import { createPageText, type PlaceInPage } from '@/lib/ingest/html/page-text'

const HTML =
  '<title>T</title><style>p{}</style><div><h1>Ships &amp; 🚢</h1><p>A ship <b>sank</b>.<br>A ship<!-- x --> sank.</p>' +
  '<table><tr><td>A ship</td><td>sank.</td></tr></table></div>'

function wordsAt(place: Partial<PlaceInPage>): string | undefined {
  const page = createPageText(openPage(HTML))
  const span = page.locate({ ranges: [], counts: [], quote: undefined, ...place })
  return span && page.text.slice(span.start, span.end)
}

function range(start: string, startOffset: number, [end, endOffset]: [string, number]) {
  return { type: 'RangeSelector' as const, startContainer: start, startOffset, endContainer: end, endOffset }
}

describe('the text of a page', () => {
  it('keeps blocks apart, and leaves out what is no text', () => {
    expect(createPageText(openPage(HTML)).text.trim().split(/\n+/)).toEqual([
      'Ships & 🚢',
      'A ship sank.',
      'A ship sank.',
      'A ship',
      'sank.',
    ])
  })

  it.each([
    ['a text beside others', range('/div[1]/p[1]/text()[3]', 0, ['/div[1]/p[1]/text()[3]', 6]), 'A ship'],
    ['two elements', range('/div[1]/p[1]/text()[1]', 2, ['/div[1]/p[1]/b[1]/text()[1]', 4]), 'ship sank'],
    ['a text with an entity', range('/div[1]/h1[1]/text()[1]', 6, ['/div[1]/h1[1]/text()[1]', 10]), '& 🚢'],
    ['a path from the root', range('/html[1]/body[1]/div[1]/h1[1]', 0, ['/div[1]/h1[1]', 5]), 'Ships'],
    [
      'rows that a browser puts into a body',
      range('/div[1]/table[1]/tbody[1]/tr[1]/td[2]/text()[1]', 0, [
        '/div[1]/table[1]/tbody[1]/tr[1]/td[2]/text()[1]',
        4,
      ]),
      'sank',
    ],
    ['no such part', range('/div[2]/p[1]', 0, ['/div[2]/p[1]', 3]), undefined],
    ['an offset beyond its part', range('/div[1]/h1[1]', 0, ['/div[1]/h1[1]', 99]), undefined],
  ])('is found by a path to %s', (_, where, words) => {
    expect(wordsAt({ ranges: [where] })).toBe(words)
  })

  it.each([
    ['code points', { start: 9, end: 15 }],
    ['UTF-16 units', { start: 10, end: 16 }],
  ])('is found by %s, where the words confirm them', (_, count) => {
    expect(wordsAt({ counts: [count], quote: 'A ship' })).toBe('A ship')
  })

  it('is not found at a path that leads to other words', () => {
    const where = range('/div[1]/h1[1]', 0, ['/div[1]/h1[1]', 5])
    expect(wordsAt({ ranges: [where], quote: 'A ship' })).toBeUndefined()
    expect(wordsAt({ ranges: [where], counts: [{ start: 9, end: 15 }], quote: 'A ship' })).toBe('A ship')
  })
})
