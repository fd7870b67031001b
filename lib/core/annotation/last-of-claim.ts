import type { AnnotationView } from '@/lib/schema/annotation'
import type { ClaimView, VerdictView } from '@/lib/schema/claim'

type Removing = {
  item: Pick<AnnotationView, 'id' | 'claimId'>
  claim: Pick<ClaimView, 'occurrences' | 'verdicts'>
  /** The annotations of this article, as they are shown. */
  annotations: readonly Pick<AnnotationView, 'id' | 'claimId'>[]
  articleId: string
  memberId: string
}

/** What the removal of an annotation leaves behind: `withdraw` is the member's own verdict that waits for a decision. */
export type LeftBehind = { withdraw: VerdictView | null }

/**
 * Whether an annotation is the last one of a claim that has a verdict. In this article what is shown counts, which may be
 * newer than what the claim tells; `null` where other annotations or no verdict are left.
 */
export function lastOfClaim({ item, claim, annotations, articleId, memberId }: Removing): LeftBehind | null {
  const isElsewhere = claim.occurrences.some((occurrence) => occurrence.articleId !== articleId)
  const isBeside = annotations.some(({ id, claimId }) => id !== item.id && claimId === item.claimId)
  if (isElsewhere || isBeside || claim.verdicts.length === 0) return null
  const own = claim.verdicts.find(
    ({ member, origin, status }) =>
      member.memberId === memberId && origin === undefined && status === 'submitted',
  )
  return { withdraw: own ?? null }
}
