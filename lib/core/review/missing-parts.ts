/** A thing that keeps a verdict from being submitted. */
export type MissingPart = 'rating' | 'rationale' | 'evidence'

export type Submission = { rating: string | null; rationaleText: string; evidenceCount: number }

/** The rating that says the search found nothing: it needs no evidence, but a rationale telling where one looked. */
export const NOT_ENOUGH_EVIDENCE = 'not_enough_evidence'

/** What a verdict still lacks before it can be submitted (DESIGN rule 10), in the order of the form. Empty means complete. */
export function missingParts(submission: Submission): MissingPart[] {
  const missing: MissingPart[] = []
  if (!submission.rating) missing.push('rating')
  if (submission.rationaleText.trim() === '') missing.push('rationale')
  if (submission.rating !== NOT_ENOUGH_EVIDENCE && submission.evidenceCount === 0) missing.push('evidence')
  return missing
}

/** A sentence for each missing part, telling what to do. */
export const MISSING_PART_MESSAGES: Record<MissingPart, string> = {
  rating: 'Select a rating.',
  rationale: 'Write a rationale. For "Not enough evidence", say where you looked.',
  evidence: 'Select at least one piece of evidence.',
}
