type BaseRatingRecord = {
  label: string
  description: string
  /** Null where a rating has no place in an order. */
  rank: number | null
}

/** The verdict scale that a new workspace starts with, in its order. */
export const BASE_SCALE = {
  supported: { label: 'Supported', description: 'The evidence supports the claim.', rank: 1 },
  refuted: { label: 'Refuted', description: 'The evidence contradicts the claim.', rank: 0 },
  conflicting_evidence: {
    label: 'Conflicting evidence',
    description: 'Good evidence points both ways.',
    rank: null,
  },
  not_enough_evidence: {
    label: 'Not enough evidence',
    description: 'A search found no evidence that settles it.',
    rank: null,
  },
} as const satisfies Record<string, BaseRatingRecord>

export type BaseRating = keyof typeof BASE_SCALE
