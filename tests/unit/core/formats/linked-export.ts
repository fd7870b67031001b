import type { Export } from '@/lib/schema/export'

/** What is named is there: annotations join claims, and a verdict rests on evidence for its claim. */
export function linked(model: Export, joins: readonly number[]): Export {
  const claims = model.claims.map(({ id, evidence, verdicts, ...rest }) => ({
    ...rest,
    id,
    evidence: evidence.map((one) => ({ ...one, claimId: id })),
    verdicts: verdicts.map((one) => ({
      ...one,
      claimId: id,
      evidenceIds: evidence.slice(0, one.evidenceIds.length).map((piece) => piece.id),
    })),
  }))
  const annotations = model.annotations.map((one, index) => ({
    ...one,
    claimId: claims[joins[index] ?? 0]?.id ?? null,
  }))
  return { ...model, claims, annotations }
}
