import { claimKey } from '@/lib/core/claim/claim-key'

type Statement = { claimId: string | null; anchor: { exact: string } }

/**
 * How many statements annotations are about. A claim that an article repeats, or that several members marked, is one;
 * where there is no claim, the same words are one.
 */
export function countStatements(annotations: readonly Statement[]): number {
  return new Set(annotations.map(({ claimId, anchor }) => claimId ?? `words ${claimKey(anchor.exact)}`)).size
}
