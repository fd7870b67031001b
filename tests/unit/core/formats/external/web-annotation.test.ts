import { describe, expect, it } from 'vitest'
import { read, remarks, told } from './read'

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'

function annotation(more: object = {}) {
  return {
    '@context': CONTEXT,
    id: 'https://notes.example/1',
    type: 'Annotation',
    creator: { id: 'https://people.example/ann', name: 'Ann' },
    created: '2024-05-01T10:00:00Z',
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: 'claim' },
      { type: 'TextualBody', value: 'A note.' },
    ],
    target: {
      source: 'https://news.example/a',
      selector: { type: 'TextQuoteSelector', exact: 'words' },
    },
    ...more,
  }
}

describe('W3C annotations', () => {
  it.each([
    ['one', annotation()],
    ['a list', [annotation()]],
    ['a page', { '@context': CONTEXT, type: 'AnnotationPage', items: [annotation()] }],
    [
      'a collection',
      { type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [annotation()] } },
    ],
  ])('are read from %s', (_, content) => {
    const file = read(content)
    expect(file).toMatchObject({ tool: 'web-annotation', remarks: [] })
    expect(file.documents[0]).toMatchObject({ url: 'https://news.example/a' })
    expect(file.documents[0]?.annotations[0]).toMatchObject({
      labels: ['claim'],
      note: 'A note.',
      author: 'Ann',
      createdAt: '2024-05-01T10:00:00.000Z',
    })
  })

  it.each([
    [
      'a tag by its address',
      { body: { purpose: 'classifying', source: 'https://tags.example/t#claim' } },
      'words: claim',
    ],
    [
      'the motive of the whole',
      { motivation: 'tagging', body: { type: 'TextualBody', value: 'claim' } },
      'words: claim',
    ],
    ['no tag', { body: undefined, bodyValue: 'Only a note.' }, 'words: '],
  ])('take %s for labels', (_, more, expected) => {
    expect(told(read(annotation(more)))).toEqual([expected])
  })

  it('have as many places as targets, and the refined part of a selector', () => {
    const refined = {
      type: 'FragmentSelector',
      value: 'p1',
      refinedBy: { type: 'TextQuoteSelector', exact: 'part' },
    }
    const target = [
      { source: { id: 'https://news.example/a' }, selector: [refined] },
      { source: 'https://news.example/b', selector: { type: 'TextPositionSelector', start: 1, end: 2 } },
    ]
    const file = read(annotation({ target }))
    expect(told(file)).toEqual(['part: claim', '?: claim'])
    expect(file.documents).toHaveLength(2)
  })

  it('are read from JSON lines, of which one is broken', () => {
    const line = JSON.stringify(annotation())
    const file = read(`${line}\n\n{"broken\n${line}`)
    expect(told(file)).toEqual(['words: claim', 'words: claim'])
    expect(remarks(file)).toEqual(['3 faulty: The entry is not an annotation.'])
  })

  it.each(['Composite', 'List', 'Independents'])('have a place for each item of a %s', (type) => {
    const item = { source: 'https://news.example/b', selector: { type: 'TextQuoteSelector', exact: 'one' } }
    const file = read(annotation({ target: { type, items: [item, 'https://news.example/c'] } }))
    expect(told(file)).toEqual(['one: claim'])
    expect(remarks(file)).toEqual([
      '1 not_carried: An annotation on a whole page, or on something that is not text.',
    ])
  })

  it('on no text, or on nothing, are told of', () => {
    const file = read([
      annotation({ target: 'https://news.example/a.png' }),
      annotation({ target: { source: 'https://x.example', selector: { type: 'SvgSelector', value: '' } } }),
      annotation({ target: undefined }),
      annotation({ target: {} }),
      {},
    ])
    expect(told(file)).toEqual([])
    expect(remarks(file).map((line) => line.split(':')[0])).toEqual([
      '1 not_carried',
      '2 not_carried',
      '3 faulty',
      '4 faulty',
      '5 faulty',
    ])
  })
})
