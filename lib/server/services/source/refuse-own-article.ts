import { fail, ok, type Result } from '@/lib/core/result'
import { hasOwnArticle } from '@/lib/server/data/source/own-article'
import type { AnyWriteGrant } from '@/lib/server/grants/grant'

/** Refuses an article as evidence for a claim that it makes itself. */
export async function refuseOwnArticle(
  write: AnyWriteGrant,
  place: { claimId: string; sourceIds: readonly string[] },
): Promise<Result<null>> {
  if (!(await hasOwnArticle(write, place))) return ok(null)
  const message = 'This source is the article that makes the claim. Use a source that is independent of it.'
  return fail('invalid', message, { field: 'source' })
}
