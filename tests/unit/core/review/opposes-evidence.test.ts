import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { richTextOf } from '@/lib/core/document/rich-text'
import { opposesEvidence } from '@/lib/core/review/opposes-evidence'
import type { Stance } from '@/lib/schema/claim'

const STANCES: Stance[] = ['supports', 'refutes', 'context']

function resting(rating: string | null, stances: readonly Stance[]) {
  return {
    verdict: { rating, rationale: richTextOf(''), rationaleText: '' },
    evidence: stances.map((stance, index) => ({
      id: String(index),
      sourceId: 's',
      stance,
      excerpt: null,
      locator: null,
      note: null,
    })),
  }
}

describe('a rating', () => {
  it.each<[string | null, Stance[], boolean]>([
    ['supported', ['refutes'], true],
    ['supported', ['refutes', 'context'], true],
    ['refuted', ['supports'], true],
    ['supported', ['supports', 'refutes'], false],
    ['refuted', ['refutes'], false],
    ['supported', ['context'], false],
    ['supported', [], false],
    ['not_enough_evidence', ['refutes'], false],
    [null, ['refutes'], false],
    ['constructor', ['refutes'], false],
  ])('of %j on evidence that %j opposes it: %j', (rating, stances, opposes) => {
    expect(opposesEvidence(resting(rating, stances))).toBe(opposes)
  })

  it('opposes whatever the order of the evidence, and never with evidence on its side', () => {
    const stances = fc.array(fc.constantFrom(...STANCES), { maxLength: 5 })
    fc.assert(
      fc.property(fc.constantFrom('supported', 'refuted'), stances, (rating, given) => {
        const opposes = opposesEvidence(resting(rating, given))
        expect(opposesEvidence(resting(rating, given.toReversed()))).toBe(opposes)
        const own = rating === 'supported' ? 'supports' : 'refutes'
        expect(opposesEvidence(resting(rating, [...given, own]))).toBe(false)
      }),
    )
  })
})
