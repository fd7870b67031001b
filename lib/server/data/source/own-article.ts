import { dbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import type { AnyWriteGrant } from '@/lib/server/grants/grant'

/** Does one of the sources have the address of a live article that the claim occurs in? */
export async function hasOwnArticle(
  grant: AnyWriteGrant,
  { claimId, sourceIds }: { claimId: string; sourceIds: readonly string[] },
): Promise<boolean> {
  const [row] = await dbOf(grant).$queryRaw<{ own: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM "Source" s
      JOIN "Article" p ON p."workspaceId" = s."workspaceId" AND p."normalizedUrl" = s."normalizedUrl" AND p."deletedAt" IS NULL
      JOIN "Annotation" a ON a."articleId" = p.id AND a."claimId" = ${claimId}::uuid AND a."deletedAt" IS NULL
      WHERE s.id = ANY (${[...sourceIds]}::uuid[]) AND s."workspaceId" = ${WORKSPACE}::uuid
    ) AS own`
  return row?.own ?? false
}
