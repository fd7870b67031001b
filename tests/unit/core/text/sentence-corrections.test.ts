import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deriveSentences, withEdits } from '@/lib/core/text/sentence'
import { sentenceCorrections } from '@/lib/core/text/sentence-corrections'
import { SENTENCE_EDIT_KINDS } from '@/lib/schema/sentence-edit'

const TEXT =
  'The fee is high. It is 20 pounds a year. Nobody pays it.\n\nThe fee is high. It is 20 pounds per year. So they say.'
const DERIVED = deriveSentences(TEXT, 'en')

const edits = fc.array(
  fc.record({
    id: fc.constant(''),
    kind: fc.constantFrom(...SENTENCE_EDIT_KINDS),
    at: fc.oneof(fc.constantFrom(...DERIVED.map(({ start }) => start)), fc.nat({ max: TEXT.length })),
  }),
  { maxLength: 8 },
)

describe('the corrections that lead to sentences', () => {
  it('lead to them, whatever people had corrected', () => {
    fc.assert(
      fc.property(edits, (made) => {
        const wanted = withEdits(TEXT, DERIVED, made)
        const { corrections, complete } = sentenceCorrections(TEXT, DERIVED, wanted)
        expect(complete).toBe(true)
        const asEdits = corrections.map((correction) => ({ ...correction, id: '' }))
        expect(withEdits(TEXT, DERIVED, asEdits)).toEqual(wanted)
      }),
    )
  })

  it('are none where nothing was corrected', () => {
    expect(sentenceCorrections(TEXT, DERIVED, DERIVED)).toEqual({ corrections: [], complete: true })
  })

  it('are not complete for sentences that no correction makes', () => {
    const [first] = DERIVED
    expect(sentenceCorrections(TEXT, DERIVED, first ? [first] : []).complete).toBe(false)
  })
})
