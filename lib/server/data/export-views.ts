import type { AnnotationView } from '@/lib/core/view/annotation'
import type { AnnotationGetPayload } from '@/lib/server/db/generated/models'
import { toPersonView } from './claim-views'
import type { annotationSelect } from './export-selects'

type AnnotationRow = AnnotationGetPayload<{ select: ReturnType<typeof annotationSelect> }>

/** Nothing for an annotation that was never placed in this version. A claim that is not exported is not named. */
export function toAnnotation(
  { tag, member, claim, claimId, anchors, createdAt, updatedAt, ...row }: AnnotationRow,
  exportedClaims: ReadonlySet<string>,
): AnnotationView[] {
  return anchors.map((anchor) => ({
    ...row,
    tag: tag.key,
    claimId: claimId !== null && exportedClaims.has(claimId) ? claimId : null,
    approved: (claim?.verdicts.length ?? 0) > 0,
    member: toPersonView(member),
    anchor,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }))
}
