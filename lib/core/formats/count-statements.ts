import { claimKey } from '@/lib/core/claim/claim-key'

type Statement = { claimId: string | null; anchor: { exact: string } }

/**
 * Counts the statements that annotations are about. A claim counts once, however often the article repeats it and
 * however many members annotated it. Annotations without a claim count once for the same words.
 */
export function countStatements(annotations: readonly Statement[]): number {
  return new Set(annotations.map(({ claimId, anchor }) => claimId ?? `words ${claimKey(anchor.exact)}`)).size
}
