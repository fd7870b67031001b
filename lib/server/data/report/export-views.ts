import type { AnchorView, AnnotationView } from '@/lib/schema/annotation'
import type { AnnotationGetPayload } from '@/lib/server/db/generated/models'
import { annotationOrigin } from '@/lib/schema/external-annotation'
import { toPersonView } from '@/lib/server/data/person'
import type { annotationSelect } from './export-selects'

type AnnotationRow = AnnotationGetPayload<{ select: ReturnType<typeof annotationSelect> }>

/** Nothing for an annotation that was never placed in this version. */
export function toAnnotation({
  tag,
  member,
  claim,
  anchors,
  origin,
  createdAt,
  updatedAt,
  ...row
}: AnnotationRow): AnnotationView[] {
  return anchors.map((anchor) => ({
    ...row,
    tag: tag.key,
    approved: (claim?.verdicts.length ?? 0) > 0,
    member: toPersonView(member),
    origin: annotationOrigin.nullable().parse(origin),
    anchor: toAnchor(anchor),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }))
}

function toAnchor({ was, ...anchor }: AnnotationRow['anchors'][number]): AnchorView {
  return was === null ? anchor : { ...anchor, was }
}
