import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalise } from '@/lib/core/text/canonicalise'
import { segment } from '@/lib/core/text/segment'
import { applySentenceEdits, checkSentenceEdit } from '@/lib/core/text/sentence-edits'
import { SENTENCE_EDIT_KINDS, type SentenceEdit } from '@/lib/schema/sentence-edit'
import { deriveSentences, withEdits } from '@/lib/core/text/sentence'
import { countWords } from '@/lib/core/text/count-words'
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
    expect(sentences.map(({ repeatOf }) => repeatOf)).toEqual(
      [-1, -1, -1, -1, -1, 0, 1, 2, 0, 1, 2, 0, 0, 1, 2].map((first) => (first === -1 ? undefined : first)),
    )
    expect(sentences.filter(({ likeness }) => likeness !== undefined).map(({ ordinal }) => ordinal)).toEqual([
      10, 14,
    ])
    expect(sentences.filter(({ residue }) => residue).map(({ ordinal }) => words[ordinal])).toEqual([
      'views 214',
    ])
    expect(words[10]).toBe('Islanders speak of debts - Island Post')
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
        kind: fc.constantFrom(...SENTENCE_EDIT_KINDS),
        at: fc.integer({ min: -2, max: PAGE.length + 2 }),
      }),
    )
    const derived = segment(PAGE, 'en')
    fc.assert(
      fc.property(edits, (all) => {
        const edited = applySentenceEdits(PAGE, derived, all)
        checkSpans(PAGE, edited)
        expect(applySentenceEdits(PAGE, derived, all)).toEqual(edited)
        // What people see after each edit is what a replay of all of them gives.
        const steps = all.reduce(
          (sentences, edit) => withEdits(PAGE, sentences, [edit]),
          withEdits(PAGE, derived, []),
        )
        expect(steps).toEqual(withEdits(PAGE, derived, all))
      }),
    )
  })
})

describe('what is said of a sentence', () => {
  const sentences = deriveSentences(PAGE, 'en')
  const spanOf = (ordinal: number) => ({ start: startOf(ordinal), end: sentences[ordinal]?.end })
  const startOf = (ordinal: number): number => sentences[ordinal]?.start ?? -1
  const after = (...edits: [SentenceEdit['kind'], number][]) =>
    withEdits(
      PAGE,
      sentences,
      edits.map(([kind, ordinal]) => ({ id: `${ordinal}`, kind, at: startOf(ordinal) })),
    )

  it('marks noise, and a sentence after all, even the first one', () => {
    expect(after(['noise', 0], ['sentence', 3]).map(({ residue }) => residue)).toEqual([
      true,
      ...sentences.slice(1).map(() => undefined),
    ])
    expect(after(['noise', 0], ['sentence', 0])).toEqual(sentences)
  })

  it('takes a wording out of the group that it comes near to', () => {
    const detached = after(['detach', 14])
    expect(detached[14]).toEqual({ ...spanOf(14), ordinal: 14, repeatOf: 10, detached: true })
    expect([2, 7, 10].map((ordinal) => detached[ordinal]?.repeatOf)).toEqual([undefined, 2, undefined])
    expect(after(['detach', 14], ['confirm', 14])[14]).toEqual({ ...sentences[14], confirmed: true })
  })

  it('confirms a near one, for as long as it is the same sentence', () => {
    const near = sentences[10]
    expect(after(['confirm', 10])[10]).toEqual({ ...near, confirmed: true })
    const parted = after(['confirm', 10], ['merge', 10])
    expect(parted[9]).not.toHaveProperty('confirmed')
  })

  it('leaves spans as they are', () => {
    const spans = (all: readonly { start: number; end: number }[]) =>
      all.map(({ start, end }) => [start, end])
    expect(spans(after(['noise', 2], ['detach', 14], ['confirm', 10], ['sentence', 3]))).toEqual(
      spans(sentences),
    )
  })

  it.each<[SentenceEdit['kind'], number, RegExp]>([
    ['noise', startOf(3), /already/],
    ['noise', startOf(1) + 1, /No sentence starts/],
    ['sentence', startOf(1), /not marked as boilerplate/],
    ['detach', startOf(4), /not similar/],
    ['detach', startOf(5), /not similar/],
    ['confirm', startOf(5), /not similar/],
    ['confirm', -1, /No sentence starts/],
  ])('refuses %s at %i', (kind, at, message) => {
    const result = checkSentenceEdit(PAGE, { id: '1', kind, at }, { sentences, annotations: [] })
    expect(result).toMatchObject({
      ok: false,
      failure: { message: expect.stringMatching(message) as string },
    })
  })

  it.each<[SentenceEdit['kind'], number]>([
    ['noise', 0],
    ['sentence', 3],
    ['detach', 2],
    ['detach', 10],
    ['detach', 14],
    ['confirm', 10],
  ])('allows %s of sentence %i, whatever is annotated', (kind, ordinal) => {
    const edit: SentenceEdit = { id: '1', kind, at: startOf(ordinal) }
    const annotations = [{ start: 0, end: PAGE.length }]
    expect(checkSentenceEdit(PAGE, edit, { sentences, annotations }).ok).toBe(true)
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
