import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalise } from '@/lib/core/text/canonical-text'
import { findRepeats } from '@/lib/core/text/repeats'
import { segment } from '@/lib/core/text/segment'
import { applySentenceEdits, checkSentenceEdit, type SentenceEdit } from '@/lib/core/text/sentence-edits'
import { deriveSentences, withEdits } from '@/lib/core/text/sentences'
import { countWords } from '@/lib/core/text/words'
import { checkSpans } from './check-segmentation'

// Written for this test in the manner of pages that print their lead again and again.
const LEAD =
  'The ferry to Port Ellis stopped on Monday. The owner speaks of repairs. Islanders speak of debts'
const PAGE = canonicalise(
  [
    LEAD,
    'views 214',
    `Summer began. ${LEAD}`,
    `${LEAD} - Island Post`,
    'the  FERRY to Port Ellis stopped on Monday.',
    `${LEAD} - Island Post`,
  ].join('\n\n'),
)

describe('deriveSentences', () => {
  it('finds the sentences of a lead that returns', () => {
    const sentences = deriveSentences(PAGE, 'en')
    const words = sentences.map(({ start, end }) => PAGE.slice(start, end))
    expect(sentences.map(({ ordinal }) => ordinal)).toEqual(words.map((_, index) => index))
    expect(sentences.map(({ repeatOf }) => repeatOf)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      0,
      1,
      2,
      0,
      1,
      undefined,
      0,
      0,
      1,
      10,
    ])
    expect(words[10]).toBe('Islanders speak of debts - Island Post')
  })
})

describe('findRepeats', () => {
  it.each([
    ['“It’s” – so', '"It\'s" - so', 0],
    ['Straße', 'STRASSE', 0],
    ['ﬁve', 'five', 0],
    ['a b', 'a\n  b', 0],
    ['a b', 'a c', undefined],
    ['—', '–', undefined],
    ['...', '...', undefined],
    ['a', 'a', undefined],
    ['5', '5', undefined],
  ])('compares %j with %j', (first, second, repeatOf) => {
    const text = `${first}\n\n${second}`
    const spans = [
      { start: 0, end: first.length },
      { start: first.length + 2, end: text.length },
    ]
    expect(findRepeats(text, spans)).toEqual([undefined, repeatOf])
  })
})

describe('sentence edits', () => {
  const text = 'One two. Three four.\n\nFive e\u0301.'
  const sentences = segment(text, 'en')
  const words = (edits: SentenceEdit[]) =>
    withEdits(text, sentences, edits).map(({ start, end }) => text.slice(start, end))

  it('splits and merges', () => {
    expect(words([{ id: '1', kind: 'split', at: 4 }])).toEqual([
      'One',
      'two.',
      'Three four.',
      'Five e\u0301.',
    ])
    expect(words([{ id: '1', kind: 'merge', at: 9 }])).toEqual(['One two. Three four.', 'Five e\u0301.'])
  })

  it('takes a split back by a merge', () => {
    const edits: SentenceEdit[] = [
      { id: '1', kind: 'split', at: 4 },
      { id: '2', kind: 'merge', at: 4 },
    ]
    expect(applySentenceEdits(text, sentences, edits)).toEqual(sentences)
  })

  it.each<[SentenceEdit, RegExp]>([
    [{ id: '1', kind: 'split', at: 20 }, /not inside a sentence/],
    [{ id: '1', kind: 'split', at: -1 }, /not inside a sentence/],
    [{ id: '1', kind: 'split', at: 0 }, /empty sentence/],
    [{ id: '1', kind: 'split', at: 1.5 }, /whole number/],
    [{ id: '1', kind: 'split', at: 28 }, /inside a character/],
    [{ id: '1', kind: 'split', at: 11 }, /annotation/],
    [{ id: '1', kind: 'merge', at: 22 }, /different paragraphs/],
    [{ id: '1', kind: 'merge', at: 0 }, /no sentence before/],
    [{ id: '1', kind: 'merge', at: 10 }, /No sentence starts/],
  ])('refuses %j', (edit, message) => {
    const result = checkSentenceEdit(text, edit, { sentences, annotations: [{ start: 9, end: 14 }] })
    expect(result).toMatchObject({
      ok: false,
      failure: { code: 'invalid', message: expect.stringMatching(message) as string },
    })
  })

  it('allows a split at the edge of an annotation', () => {
    const edit: SentenceEdit = { id: '1', kind: 'split', at: 14 }
    expect(checkSentenceEdit(text, edit, { sentences, annotations: [{ start: 9, end: 14 }] })).toEqual({
      ok: true,
      value: edit,
    })
  })

  it('keeps the laws of sentences whatever the edits, and skips those that do not apply', () => {
    const edits = fc.array(
      fc.record({
        id: fc.constant('x'),
        kind: fc.constantFrom('split' as const, 'merge' as const),
        at: fc.integer({ min: -2, max: PAGE.length + 2 }),
      }),
    )
    const derived = segment(PAGE, 'en')
    fc.assert(
      fc.property(edits, (all) => {
        const edited = applySentenceEdits(PAGE, derived, all)
        checkSpans(PAGE, edited)
        expect(applySentenceEdits(PAGE, derived, all)).toEqual(edited)
      }),
    )
  })
})

describe('countWords', () => {
  it.each([
    ['', 'en', 0],
    ['… — !', 'en', 0],
    ["It's 5 o'clock.\n\nTwo words", 'en', 5],
    ['你好世界', 'zh', 2],
  ])('counts %j', (text, language, words) => {
    expect(countWords(text, language)).toBe(words)
  })
})
