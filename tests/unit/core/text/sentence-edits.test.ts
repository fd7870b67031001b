import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applySentenceEdits, checkSentenceEdit, type EditableSentence } from '@/lib/core/text/sentence-edits'
import { deriveSentences } from '@/lib/core/text/sentence'
import { SENTENCE_EDIT_KINDS, type SentenceEdit } from '@/lib/schema/sentence-edit'
import { checkSpans } from './check-segmentation'

const TEXT = 'Ann spoke. Ben left.\n\nCid stayed 👩‍👩‍👧 home.'
const SENTENCES = deriveSentences(TEXT, 'en')
const [ANN, BEN, CID] = ['Ann', 'Ben', 'Cid'].map((name) => TEXT.indexOf(name))

type Edit = Omit<SentenceEdit, 'id'>

function asMade(edit: Edit): SentenceEdit {
  return { id: 'an edit', ...edit }
}

function edited(...edits: Edit[]): string[] {
  return applySentenceEdits(TEXT, SENTENCES, edits.map(asMade)).map(({ start, end }) =>
    TEXT.slice(start, end),
  )
}

function refusal(edit: Edit, { annotations = [] }: { annotations?: { start: number; end: number }[] } = {}) {
  const checked = checkSentenceEdit(TEXT, asMade(edit), { sentences: SENTENCES, annotations })
  return checked.ok ? undefined : checked.failure
}

describe('splitting', () => {
  const at = TEXT.indexOf('left')

  it('makes two sentences, trimmed', () => {
    expect(edited({ kind: 'split', at })).toEqual(['Ann spoke.', 'Ben', 'left.', 'Cid stayed 👩‍👩‍👧 home.'])
    expect(edited({ kind: 'split', at: at - 1 })).toEqual(edited({ kind: 'split', at }))
  })

  it.each([
    ['where a sentence starts already', ANN],
    ['between two sentences', TEXT.indexOf(' Ben')],
    ['beyond the text', 1_000],
    ['before it', -1],
    ['inside a character', TEXT.indexOf('👩') + 2],
    ['at half a unit', 2.5],
  ])('%s is refused, and skipped when it is replayed', (_, place = 0) => {
    expect(refusal({ kind: 'split', at: place })).toMatchObject({ code: 'invalid', field: 'at' })
    expect(edited({ kind: 'split', at: place })).toEqual(edited())
  })

  it('would cut an annotation that covers the place; one that ends there is no hindrance', () => {
    const over = { start: BEN ?? 0, end: at + 4 }
    expect(refusal({ kind: 'split', at }, { annotations: [over] })).toBeDefined()
    expect(refusal({ kind: 'split', at }, { annotations: [{ ...over, end: at }] })).toBeUndefined()
    expect(refusal({ kind: 'split', at }, { annotations: [{ ...over, start: at }] })).toBeUndefined()
  })
})

describe('merging', () => {
  it('joins a sentence to the one before it', () => {
    expect(edited({ kind: 'merge', at: BEN ?? 0 })[0]).toBe('Ann spoke. Ben left.')
  })

  it.each([
    ['the first sentence', ANN],
    ['a sentence of another paragraph', CID],
    ['a place where none starts', (BEN ?? 0) + 1],
    ['a text without sentences', -1],
  ])('is refused for %s', (_, at = 0) => {
    expect(refusal({ kind: 'merge', at })).toMatchObject({ code: 'invalid', field: 'at' })
  })

  it('undoes a split, and is undone by one', () => {
    const at = TEXT.indexOf('left')
    expect(edited({ kind: 'split', at }, { kind: 'merge', at })).toEqual(edited())
    expect(edited({ kind: 'merge', at: BEN ?? 0 }, { kind: 'split', at: BEN ?? 0 })).toEqual(edited())
  })
})

describe('a mark on a sentence', () => {
  function marksAfter(...edits: Edit[]) {
    const [first] = applySentenceEdits(TEXT, SENTENCES, edits.map(asMade))
    const { start: _, end: __, ...marks } = first ?? { start: 0, end: 0 }
    return marks
  }

  it.each<[string, SentenceEdit['kind'][], object]>([
    ['is kept', ['noise'], { residue: true }],
    ['is taken off again', ['noise', 'sentence'], {}],
    ['stands beside another', ['detach', 'noise'], { residue: true, detached: true }],
    ['stays when another is taken off', ['confirm', 'noise', 'sentence'], { confirmed: true }],
    ['of the opposite kind takes its place', ['confirm', 'detach'], { detached: true }],
    ['and the other way round', ['detach', 'confirm'], { confirmed: true }],
  ])('%s', (_, kinds, marks) => {
    expect(
      marksAfter({ kind: 'split', at: TEXT.indexOf('spoke') }, ...kinds.map((kind) => ({ kind, at: 0 }))),
    ).toEqual(marks)
  })

  it('is refused a second time', () => {
    const noise = asMade({ kind: 'noise', at: 0 })
    const sentences = applySentenceEdits(TEXT, SENTENCES, [noise])
    expect(checkSentenceEdit(TEXT, noise, { sentences, annotations: [] }).ok).toBe(false)
    expect(refusal({ kind: 'sentence', at: 0 })).toBeDefined()
  })

  it('about repeats is refused where a sentence repeats nothing', () => {
    expect(refusal({ kind: 'confirm', at: 0 })?.code).toBe('invalid')
    expect(refusal({ kind: 'detach', at: 0 })?.code).toBe('invalid')
  })

  it('about repeats may be made on the sentence that comes near, and on the one it comes near to', () => {
    const sentences = SENTENCES.map((sentence, ordinal) =>
      ordinal === 1 ? { ...sentence, repeatOf: 0, likeness: 0.9 } : sentence,
    )
    const isOpen = (kind: SentenceEdit['kind'], at = 0): boolean =>
      checkSentenceEdit(TEXT, asMade({ kind, at }), { sentences, annotations: [] }).ok
    expect([isOpen('detach', BEN), isOpen('detach', ANN), isOpen('detach', CID)]).toEqual([true, true, false])
    expect([isOpen('confirm', BEN), isOpen('confirm', ANN), isOpen('confirm', CID)]).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('edits', () => {
  const edit: fc.Arbitrary<SentenceEdit> = fc.record({
    id: fc.constant('an edit'),
    kind: fc.constantFrom(...SENTENCE_EDIT_KINDS),
    at: fc.oneof(
      fc.integer({ min: -2, max: TEXT.length + 2 }),
      fc.constantFrom(...SENTENCES.map(({ start }) => start)),
    ),
  })

  it('leave sentences that cover the same text, in order, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        checkSpans(TEXT, applySentenceEdits(TEXT, SENTENCES, edits))
      }),
    )
  })

  it('change nothing of what they were given', () => {
    const given: readonly EditableSentence[] = structuredClone(SENTENCES)
    applySentenceEdits(TEXT, given, [
      asMade({ kind: 'noise', at: 0 }),
      asMade({ kind: 'merge', at: BEN ?? 0 }),
    ])
    expect(given).toEqual(SENTENCES)
  })

  it('that pass the check change something when they are made', () => {
    fc.assert(
      fc.property(edit, (one) => {
        const checked = checkSentenceEdit(TEXT, one, { sentences: SENTENCES, annotations: [] })
        const after = applySentenceEdits(TEXT, SENTENCES, [one])
        if (checked.ok) expect(after).not.toEqual(SENTENCES)
      }),
    )
  })
})
