import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  MISSING_PART_MESSAGES,
  missingParts,
  NOT_ENOUGH_EVIDENCE,
  type Submission,
} from '@/lib/core/review/missing-parts'

const submission: fc.Arbitrary<Submission> = fc.record({
  rating: fc.constantFrom(null, '', 'supported', 'refuted', NOT_ENOUGH_EVIDENCE),
  rationaleText: fc.constantFrom('', ' ', '\n\t', '\u00a0', 'I asked the harbour office.', ' x '),
  evidenceCount: fc.nat({ max: 3 }),
})

describe('what a verdict lacks', () => {
  it.each([
    [null, ['rating', 'rationale', 'evidence']],
    ['', ['rating', 'rationale', 'evidence']],
    ['supported', ['rationale', 'evidence']],
    [NOT_ENOUGH_EVIDENCE, ['rationale']],
  ])('with the rating %j and nothing else is %j, in the order of the form', (rating, missing) => {
    expect(missingParts({ rating, rationaleText: '', evidenceCount: 0 })).toEqual(missing)
  })

  it.each([
    [{ rating: 'supported', rationaleText: ' \n', evidenceCount: 1 }, ['rationale']],
    [{ rating: 'supported', rationaleText: 'So.', evidenceCount: 0 }, ['evidence']],
    [{ rating: NOT_ENOUGH_EVIDENCE, rationaleText: 'I looked.', evidenceCount: 0 }, []],
    [{ rating: NOT_ENOUGH_EVIDENCE, rationaleText: '', evidenceCount: 3 }, ['rationale']],
    [{ rating: 'refuted', rationaleText: 'So.', evidenceCount: 1 }, []],
  ])('of %j is %j', (given, missing) => {
    expect(missingParts(given)).toEqual(missing)
  })

  it('is a rationale exactly if there are no words in it', () => {
    fc.assert(
      fc.property(submission, (given) => {
        expect(missingParts(given).includes('rationale')).toBe(given.rationaleText.trim() === '')
      }),
    )
  })

  it('is never evidence if the rating says that there was not enough', () => {
    fc.assert(
      fc.property(submission, (given) => {
        expect(missingParts({ ...given, rating: NOT_ENOUGH_EVIDENCE })).not.toContain('evidence')
      }),
    )
  })

  it('only becomes less as parts are filled in', () => {
    fc.assert(
      fc.property(submission, (given) => {
        const before = missingParts(given)
        const after = missingParts({ ...given, rationaleText: 'So.', evidenceCount: given.evidenceCount + 1 })
        expect(before).toEqual(expect.arrayContaining(after))
        expect(after).toEqual(before.filter((part) => part === 'rating'))
      }),
    )
  })

  it('has a sentence for each part that tells what to do', () => {
    for (const part of missingParts({ rating: null, rationaleText: '', evidenceCount: 0 }))
      expect(MISSING_PART_MESSAGES[part]).toMatch(/^(Choose|Write) .*\.$/)
  })
})
