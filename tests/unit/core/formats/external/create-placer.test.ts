import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArticleDocument } from '@/lib/schema/article-document'
import { createPlacer, SEARCH_EFFORT, type Placed } from '@/lib/core/formats/external/create-placer'
import type { ExternalPosition } from '@/lib/core/formats/external/external-file'
import { canonicalise } from '@/lib/core/text/canonicalise'
import { checkSpan } from '@/lib/core/text/span'

const TEXT = 'The bridge cost two million. It is ugly.\n\nThe bridge cost two million.'

function documentOf(text: string): ArticleDocument {
  return {
    type: 'doc',
    content: text
      .split('\n\n')
      .map((block) => ({ type: 'paragraph', content: [{ type: 'text', text: block }] })),
  }
}

type Given = { text?: string; from?: string; language?: string }

function place(where: ExternalPosition, { text = TEXT, from, language = 'en' }: Given = {}) {
  const target = { text, document: documentOf(text), language }
  const effort = { left: SEARCH_EFFORT }
  return { ...createPlacer(target, { from, effort })(where), effort }
}

function quote(exact: string, prefix = '', suffix = ''): ExternalPosition {
  return { kind: 'w3c', selectors: [{ type: 'TextQuoteSelector', exact, prefix, suffix }] }
}

/** A position, with the quote that says how it was counted. */
function counted(start: number, exact: string, around: { prefix?: string; suffix?: string } = {}) {
  const end = start + exact.length
  const selectors = [
    { type: 'TextQuoteSelector', exact, ...around },
    { type: 'TextPositionSelector', start, end },
  ] as const
  return { kind: 'w3c', selectors } satisfies ExternalPosition
}

describe('a W3C position', () => {
  const text = '🚢🚢 no, no, no. A yes.'

  it.each([
    ['code points, as the standard says', counted(3, 'no'), 5],
    ['UTF-16 units, where only they lead to the words', counted(9, 'no'), 9],
  ])('counts %s', (_, where, start) => {
    expect(place(where, { text })).toMatchObject({ ok: true, value: { start, status: 'exact' } })
  })

  it.each([
    ['code points', {}, 7],
    ['code points, which the context confirms', { prefix: '-' }, 7],
    ['UTF-16 units, which the context tells', { prefix: '🚢 ' }, 5],
  ])('counts %s, where the words stand by both counts', (_, around, start) => {
    expect(place(counted(5, 'a', around), { text: '🚢🚢 a-a+a' })).toMatchObject({ value: { start } })
  })
})

describe('a place in another text', () => {
  it.each<[string, ExternalPosition, Partial<Placed>]>([
    ['words that stand there once', quote('It is ugly.'), { start: 29, end: 40, status: 'exact' }],
    [
      'the copy that the context tells',
      quote('The bridge cost two million.', 'ugly.\n\n'),
      { start: 42, end: 70 },
    ],
    [
      'words with other white space',
      quote('two million. It\n is  ugly.'),
      { start: 16, end: 40, status: 'moved' },
    ],
    [
      'words with another figure, for a yes',
      quote('The bridge cost 3 million. It is ugly.'),
      { status: 'fuzzy', was: 'The bridge cost 3 million. It is ugly.' },
    ],
    [
      'words that say the same in another spelling',
      quote('The bridge cost 2 million. It is ugly.'),
      { start: 0, end: 40, status: 'moved' },
    ],
  ])('is found by %s', (_, where, expected) => {
    expect(place(where)).toMatchObject({ ok: true, value: expected })
  })

  it.each([
    ['words that stand there twice', quote('The bridge cost two million.')],
    ['words that are nowhere', quote('A cat sat on the warm mat.')],
    ['offsets outside', { kind: 'offsets', start: 60, end: 900 } as const],
  ])('is not invented for %s', (_, where) => {
    expect(place(where)).toMatchObject({ ok: false, failure: { code: 'invalid' } })
  })

  it.each<[string, ExternalPosition, string | undefined]>([
    [
      'a quotation alone',
      quote('all that winter nobody had painted the harbour, and the boats stayed away'),
      undefined,
    ],
    [
      'offsets in a text of its own',
      { kind: 'offsets', start: 13, end: 87 },
      'They say so: all that winter nobody had painted the harbour, and the boats stayed away.',
    ],
  ])('is judged in the language of the article: %s', (_, where, from) => {
    const text = 'They say so: all that winter nobody had painted the harbor, and the boats stayed away.'
    const status = (language: string) => {
      const placed = place(where, { text, language, ...(from !== undefined && { from }) })
      return placed.ok ? placed.value.status : placed.failure.message
    }
    expect(status('en-GB')).toBe('moved')
    expect(status('fi')).toBe('fuzzy')
  })

  it('is not searched for any longer once the effort is spent', () => {
    const target = { text: TEXT, document: documentOf(TEXT), language: 'en' }
    const effort = { left: 1 }
    const find = createPlacer(target, { from: undefined, effort })
    const changed = quote('The bridge cost nearly two million. It is ugly.')
    expect(find(changed).ok).toBe(true)
    expect(effort.left).toBeLessThanOrEqual(0)
    expect(find(changed).ok).toBe(false)
  })

  it('stays with its words when the text is only put into canonical form', () => {
    const words = fc.constantFrom('one', 'two', 'é', 'e\u0301', '😀', '日本', '.', 'The', '3,5')
    const space = fc.constantFrom(' ', '  ', '\n', ' \n', '\r\n\r\n', '\n \n\n', '\t')
    const texts = fc
      .array(fc.tuple(words, space), { minLength: 2, maxLength: 30 })
      .map((parts) => parts.flat().join(''))
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (from, a, b) => {
        const span = { start: Math.min(a, b) % from.length, end: (Math.max(a, b) % from.length) + 1 }
        const exact = from.slice(span.start, span.end)
        fc.pre(span.start < span.end && checkSpan(from, span).ok && exact.trim() !== '')
        const text = canonicalise(from)
        const placed = place({ kind: 'offsets', ...span }, { text, from })
        if (!placed.ok) throw new Error(placed.failure.message)
        const bare = (words: string) => words.normalize('NFD').replace(/\s+/g, '')
        const { start, end, status } = placed.value
        expect(status).toBe('exact')
        expect(bare(text.slice(start, end))).toContain(bare(exact))
        // Neither more nor less stands before and after it than did, but for an accent that was cut from its letter.
        expect(bare(from.slice(0, span.start)).length - bare(text.slice(0, start)).length).toBeOneOf([0, 1])
        expect(bare(from.slice(span.end)).length - bare(text.slice(end)).length).toBeOneOf([0, 1])
      }),
      { numRuns: 300 },
    )
  })
})
