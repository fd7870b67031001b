import type { Quote } from '@/lib/core/anchoring/describe'
import type { AnySqlGrant } from '@/lib/server/grants/grant'

type At = { annotationId: string; versionId: string }

/** The words of an annotation, and what stood around them, in the version before this one; undefined if it is newer. */
export async function findEarlierQuote(
  { db, workspaceId }: AnySqlGrant,
  { annotationId, versionId }: At,
): Promise<Quote | undefined> {
  const [quote] = await db.$queryRaw<Quote[]>`
    SELECT coalesce(n.was, n.exact) AS exact, n.prefix, n.suffix
    FROM "CarryOver" c JOIN "Anchor" n ON n."versionId" = c."fromVersionId"
    WHERE c."versionId" = ${versionId}::uuid AND c."workspaceId" = ${workspaceId}::uuid
      AND n."annotationId" = ${annotationId}::uuid`
  return quote
}
