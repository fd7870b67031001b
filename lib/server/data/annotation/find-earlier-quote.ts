import type { Quote } from '@/lib/core/anchoring/describe'
import { dbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import type { AnySqlGrant } from '@/lib/server/grants/grant'

type At = { annotationId: string; versionId: string }

/** The words of an annotation, and what stood around them, in the version before this one; undefined if it is newer. */
export async function findEarlierQuote(
  grant: AnySqlGrant,
  { annotationId, versionId }: At,
): Promise<Quote | undefined> {
  const [quote] = await dbOf(grant).$queryRaw<Quote[]>`
    SELECT coalesce(n.was, n.exact) AS exact, n.prefix, n.suffix
    FROM "CarryOver" c JOIN "Anchor" n ON n."versionId" = c."fromVersionId"
    WHERE c."versionId" = ${versionId}::uuid AND c."workspaceId" = ${WORKSPACE}::uuid
      AND n."annotationId" = ${annotationId}::uuid`
  return quote
}
