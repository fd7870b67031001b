import type { AnnotationView } from '@/lib/schema/annotation'
import type { CarriedView } from '@/lib/schema/version'
import { dbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import type { ReadGrant } from '@/lib/server/grants/grant'
import {
  annotationNames,
  annotationRow,
  annotationsIn,
  annotationView,
} from '@/lib/server/data/annotation/annotation-json'
import { scope } from '@/lib/server/data/scope/scope'

type Between = { articleId: string; fromVersionId: string; toVersionId: string }

/** The annotations that the grant covers, as they sit in one version, and where they sat in another. */
export async function readCarried(
  grant: ReadGrant<'annotation:read'>,
  { articleId, fromVersionId, toVersionId }: Between,
): Promise<CarriedView[]> {
  return dbOf(grant).$queryRaw<(CarriedView & { annotation: AnnotationView })[]>`
    WITH mark AS MATERIALIZED (
      SELECT ${annotationRow} ${annotationsIn(toVersionId)}
        AND a."workspaceId" = ${WORKSPACE}::uuid AND a."articleId" = ${articleId}::uuid AND a."deletedAt" IS NULL AND ${scope(grant, 'annotation').sql}
    )
    SELECT row_to_json(view) AS annotation, (
      SELECT json_build_object('start', f.start, 'end', f."end", 'exact', f.exact) FROM "Anchor" f
      WHERE f."annotationId" = view.id AND f."versionId" = ${fromVersionId}::uuid AND f.start IS NOT NULL
    ) AS before
    FROM (SELECT ${annotationView} FROM mark s ${annotationNames}) view`
}
