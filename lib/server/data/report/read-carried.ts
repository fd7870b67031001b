import type { CarriedView } from '@/lib/schema/version'
import type { AnnotationWhereInput } from '@/lib/server/db/generated/models'
import type { ReadGrant } from '@/lib/server/grants/grant'
import { annotationSelect } from './export-selects'
import { toAnnotation } from './export-views'
import { APPROVED_ANNOTATION, withinReach } from '@/lib/server/data/reach'

type Between = { articleId: string; fromVersionId: string; toVersionId: string }

/** The annotations that the grant reaches, as they sit in one version, and where they sat in another. */
export async function readCarried(
  grant: ReadGrant<'annotation:read'>,
  { articleId, fromVersionId, toVersionId }: Between,
): Promise<CarriedView[]> {
  const { db, workspaceId, actor } = grant
  const reached = withinReach<AnnotationWhereInput>(grant, {
    own: { memberId: actor.memberId },
    approved: APPROVED_ANNOTATION,
  })
  const rows = await db.annotation.findMany({
    where: { AND: [{ workspaceId, articleId, deletedAt: null }, reached] },
    select: annotationSelect(toVersionId),
  })
  const earlier = await db.anchor.findMany({
    where: { workspaceId, versionId: fromVersionId, annotationId: { in: rows.map(({ id }) => id) } },
    select: { annotationId: true, start: true, end: true, exact: true },
  })
  const places = new Map(
    earlier.map(({ annotationId, start, end, exact }) => [
      annotationId,
      start === null || end === null ? null : { start, end, exact },
    ]),
  )
  return rows.flatMap((row) =>
    toAnnotation(row).map((annotation) => ({ annotation, before: places.get(annotation.id) ?? null })),
  )
}
