import type { CarriedView } from '@/lib/schema/version'
import { dbOf } from '@/lib/server/grants/db-of'
import type { ReadGrant } from '@/lib/server/grants/grant'
import { annotationSelect } from './export-selects'
import { toAnnotation } from './export-views'
import { scope } from '@/lib/server/data/scope/scope'

type Between = { articleId: string; fromVersionId: string; toVersionId: string }

/** The annotations that the grant covers, as they sit in one version, and where they sat in another. */
export async function readCarried(
  grant: ReadGrant<'annotation:read'>,
  { articleId, fromVersionId, toVersionId }: Between,
): Promise<CarriedView[]> {
  const db = dbOf(grant)
  const rows = await db.annotation.findMany({
    where: { AND: [{ articleId, deletedAt: null }, scope(grant, 'annotation').where] },
    select: annotationSelect(toVersionId),
  })
  const earlier = await db.anchor.findMany({
    where: { versionId: fromVersionId, annotationId: { in: rows.map(({ id }) => id) } },
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
