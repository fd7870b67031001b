import { describe, expect, it } from 'vitest'
import { createPassageSearch, type PassageQuery } from '@/lib/core/anchoring/create-passage-search'
import { describe as describeSpan } from '@/lib/core/anchoring/describe'
import { createPlaceFinder } from '@/lib/core/anchoring/create-reanchorer'
import { createTokeniser } from '@/lib/core/anchoring/tokens'

const TEXT = `The council met on Monday. Residents had warned of the flood for years. Nobody had listened to them.

The sea rose at night. Residents had warned of the fire for years. The sea fell at noon.`

type Sought = { prefix?: string; suffix?: string; taken?: string }

/** What a search for words finds: the words there, their kind and how many letters of context agree. */
function search(words: string, { prefix = '', suffix = '', taken }: Sought = {}, text = TEXT) {
  const tokenise = createTokeniser()
  const within = tokenise(text)
  const from = taken === undefined ? -1 : text.indexOf(taken)
  const query: PassageQuery = {
    tokens: tokenise(words),
    prefix: tokenise(prefix),
    suffix: tokenise(suffix),
    isFree: (at) => {
      const start = within.starts[at] ?? -1
      return taken === undefined || start < from || start >= from + taken.length
    },
  }
  return createPassageSearch(within)(query).map(({ window, kind, context }) => ({
    words: text.slice(within.starts[window.start], within.ends[window.end - 1]),
    at: within.starts[window.start],
    kind,
    context,
    kept: window.kept,
  }))
}

function letters(words: string): number {
  return words.replaceAll(/\s/g, '').length
}

describe('createPassageSearch', () => {
  it('finds words that stand once, with all their letters', () => {
    const words = 'Nobody had listened to them.'
    expect(search(words)[0]).toMatchObject({ words, kind: 'free', kept: letters(words) })
  })

  it('finds words at the very start and end of the text', () => {
    expect(search('The council met on Monday.')[0]).toMatchObject({ at: 0 })
    expect(search('The sea fell at noon.')[0]).toMatchObject({ words: 'The sea fell at noon.' })
  })

  it('finds them in other case and other signs', () => {
    expect(search('NOBODY HAD LISTENED TO THEM.')[0]).toMatchObject({ words: 'Nobody had listened to them.' })
  })

  it('finds nothing of words that are not there, and nothing for nothing', () => {
    expect(search('Fishermen celebrated springtime everywhere')).toEqual([])
    expect(search('')).toEqual([])
    expect(search('Nobody', {}, '')).toEqual([])
  })

  it('finds a passage of which a word has changed', () => {
    const [found] = search('Nobody had attended to them.')
    expect(found).toMatchObject({
      words: 'Nobody had listened to them.',
      kept: letters('Nobody had to them.'),
    })
  })

  it('finds a passage that became longer or shorter', () => {
    expect(search('Nobody listened to them.')[0]).toMatchObject({ words: 'Nobody had listened to them.' })
    expect(search('Nobody in town had ever listened to them.')[0]).toMatchObject({
      words: 'Nobody had listened to them.',
    })
  })

  it('leaves a passage of which too little is there', () => {
    expect(search('Nobody celebrated springtime everywhere')).toEqual([])
  })

  it('puts the place with most letters first', () => {
    const found = search('Residents had warned of the flood for years.')
    expect([...new Set(found.map(({ words }) => words))]).toEqual([
      'Residents had warned of the flood for years.',
      'Residents had warned of the fire for years.',
    ])
  })

  it('puts the place with most context first where letters are equal', () => {
    const first = search('Residents had warned of the', { prefix: 'council met on Monday.' })[0]
    expect(first).toMatchObject({ at: TEXT.indexOf('Residents'), context: letters('council met on Monday.') })
    const second = search('Residents had warned of the', { suffix: 'fire for years' })[0]
    expect(second).toMatchObject({ at: TEXT.lastIndexOf('Residents'), context: letters('fire for years') })
  })

  it('counts context up to the first word that differs', () => {
    const [found] = search('Nobody had listened', { prefix: 'war for years.', suffix: 'to us all' })
    expect(found).toMatchObject({ context: letters('for years.') + letters('to') })
  })

  it('puts the earlier place first where nothing else tells', () => {
    const found = search('Residents had warned of the')
    expect(found.map(({ at }) => at)).toEqual([TEXT.indexOf('Residents'), TEXT.lastIndexOf('Residents')])
  })

  it('tells words that another passage became from free ones, which come first', () => {
    const taken = 'Residents had warned of the flood'
    const found = search('Residents had warned of the', { taken })
    expect(found).toMatchObject([
      { at: TEXT.lastIndexOf('Residents'), kind: 'free' },
      { at: TEXT.indexOf('Residents'), kind: 'copy' },
    ])
  })

  it('builds no changed passage from words that another one became', () => {
    expect(search('Nobody had attended to them.', { taken: 'Nobody had listened to them.' })).toEqual([])
  })

  it.each([
    {
      where: 'over a part of it',
      words: 'Ha ha ha ha ha',
      text: 'they cried: Ha ha ha ha ha ha ha loud',
      count: 3,
    },
    {
      where: 'beside it',
      words: 'again and again and again',
      text: 'it rose again and again and again and again on',
      count: 2,
    },
    {
      where: 'right behind it, both cut off',
      words: 'A, unimaginable catastrophes everywhere.',
      text: 'Of unimaginable catastrophes everywhere unimaginable catastrophes everywhere we heard',
      count: 2,
    },
  ])('sees an equal place $where', ({ words, text, count }) => {
    const found = search(words, {}, text)
    expect(new Set(found.map(({ at }) => at)).size, 'no place twice').toBe(found.length)
    expect(found.filter(({ kept }) => kept === found[0]?.kept).length).toBe(count)
  })

  it.each([0, 1, 2, 3])('lets neither of two equal places be taken, %i words on', (further) => {
    const numbered = (word: string, count: number): string =>
      Array.from({ length: count }, (_, index) => word + String(index)).join(' ')
    const words = 'A, unimaginable catastrophes everywhere'
    const before = `${numbered('old', 260)} ${words} ${numbered('old', 260)}`
    const rewritten = numbered('new', 250 + further)
    const after = `${rewritten} ${words.slice(3)} ${words.slice(3)} ${rewritten}`
    const start = before.indexOf(words)
    const anchor = { start, end: start + words.length }
    expect(createPlaceFinder(before, after)({ ...anchor, ...describeSpan(before, anchor) }).status).toBe(
      'fuzzy',
    )
  })

  it('lets the words around settle between places that overlap', () => {
    const text = 'they cried: Ha ha ha ha ha ha loud'
    expect(search('ha ha ha ha ha', { suffix: 'loud' }, text)[0]?.at).toBe(text.indexOf('ha ha'))
    expect(search('ha ha ha ha ha', { prefix: 'they cried:' }, text)[0]?.at).toBe(text.indexOf('Ha'))
  })

  it('finds a passage by its rare words in a text where its others stand everywhere', () => {
    const common = 'the sea and the wind and the rain '.repeat(60)
    const text = `${common} the harbour and the wind ${common}`
    expect(search('the harbour and the wind', {}, text)[0]).toMatchObject({
      words: 'the harbour and the wind',
    })
    expect(search('the sea and the wind', {}, text), 'of common words alone, none').toEqual([])
  })
})
