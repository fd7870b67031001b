import { describe, expect, it } from 'vitest'
import { read, remarks, told } from '@/tests/unit/core/formats/external/read'

const QUOTE = { type: 'TextQuoteSelector', exact: 'words', prefix: 'two ', suffix: ' here' }
const POSITION = { type: 'TextPositionSelector', start: 4, end: 9 }

/** As the W3C adapter of Recogito's Text Annotator writes one; a target of it has an id of its own. */
function recogito(target: object, more: object = {}) {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: '8f2c1d0e-7d7e-4a51-9a56-0f3f7e1f9a10',
    type: 'Annotation',
    body: [{ id: 'b1', purpose: 'tagging', value: 'Person', creator: { id: 'ann', name: 'Ann' } }],
    creator: { id: 'ann', name: 'Ann', isGuest: false },
    created: '2024-05-01T10:00:00.000Z',
    target: [{ annotation: 'x', id: 'f0e1', selector: [QUOTE, POSITION], ...target }],
    ...more,
  }
}

describe('a target that does not say where its text is', () => {
  it.each([
    ['only a selector', {}],
    ['an empty source', { source: '' }],
    ['no source', { source: null }],
    ['a source without an address', { source: { type: 'Text' } }],
  ])('with %s belongs to the one text of the file without a source', (_, target) => {
    const file = read([recogito(target), recogito({ ...target, id: 'f0e2' })])
    expect(told(file)).toEqual(['words: Person', 'words: Person'])
    expect(file.remarks).toEqual([])
    expect(file.documents).toMatchObject([{ name: 'Text without a source' }])
    expect(file.documents[0]).not.toHaveProperty('url')
    expect(file.documents[0]?.annotations[0]).toMatchObject({
      author: 'Ann',
      place: { kind: 'w3c', selectors: [QUOTE, POSITION] },
    })
  })

  it('keeps the texts apart that have a name, though no address', () => {
    const ids = ['4b9d7f46-9d1b-4a0e-8b1c-6d4b1f1d2c3e', 'chapter-2', '']
    const file = read(ids.map((source) => recogito({ source })))
    expect(file.documents.map(({ name, url }) => [name, url])).toEqual([
      [ids[0], undefined],
      ['chapter-2', undefined],
      ['Text without a source', undefined],
    ])
  })

  it('is still known by an address that stands as its id', () => {
    const file = read(recogito({ id: 'https://news.example/a' }))
    expect(file.documents).toMatchObject([{ url: 'https://news.example/a' }])
  })

  it('is not carried when it is about no words', () => {
    const drawn = recogito({ source: '', selector: { type: 'SvgSelector', value: '<svg/>' } })
    expect(remarks(read(drawn))).toEqual([
      '1 not_carried: An annotation on a whole page, or on something that is not text.',
    ])
  })
})

describe('the bodies of an annotation', () => {
  it.each([
    ['an object', { purpose: 'classifying', value: 'Person' }, { labels: ['Person'] }],
    ['words', 'Only words.', { labels: [], note: 'Only words.' }],
    [
      'a list with words',
      ['One.', { value: 'Two.', purpose: 'commenting' }],
      { labels: [], note: 'One.\n\nTwo.' },
    ],
    ['a highlight', [{ purpose: 'highlighting', value: 'yellow' }], { labels: ['yellow'] }],
    ['nothing', [], { labels: [] }],
  ])('are read from %s', (_, body, said) => {
    const [annotation] = read(recogito({}, { body })).documents[0]?.annotations ?? []
    expect({ labels: annotation?.labels, note: annotation?.note }).toEqual({ note: undefined, ...said })
  })

  it('that are the address of a tag are the end of it', () => {
    const body = 'https://tags.example/t#Person'
    expect(told(read(recogito({}, { body, motivation: 'tagging' })))).toEqual(['words: Person'])
  })
})
