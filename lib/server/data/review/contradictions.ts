import { dbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import type { AnyWriteGrant } from '@/lib/server/grants/grant'

/**
 * The approved verdicts on the same claim whose rating is elsewhere on the scale. A rating without a rank says that
 * the evidence does not decide it, and contradicts none.
 */
export async function findContradictions(grant: AnyWriteGrant, verdictId: string): Promise<string[]> {
  const rows = await dbOf(grant).$queryRaw<{ id: string }[]>`
    SELECT o.id FROM "Verdict" d
    JOIN "Rating" r ON r.id = d."ratingId"
    JOIN "Verdict" o ON o."claimId" = d."claimId" AND o.id <> d.id AND o.status = 'approved' AND o."deletedAt" IS NULL
    JOIN "Rating" q ON q.id = o."ratingId"
    WHERE d.id = ${verdictId}::uuid AND d."workspaceId" = ${WORKSPACE}::uuid AND q.rank <> r.rank
    ORDER BY o.id`
  return rows.map(({ id }) => id)
}
