import { ok, type Result } from '@/lib/core/result'
import type { PassageView } from '@/lib/schema/passage'
import { findClaim } from '@/lib/server/data/claim/claims'
import { listPassages } from '@/lib/server/data/claim/list-passages'
import { notFound, type Grant } from '@/lib/server/grants/grant'

/** Where a claim occurs, in the paragraphs around. */
export async function readPassages(
  grant: Grant<'claim:read'>,
  claimId: string,
): Promise<Result<{ items: PassageView[] }>> {
  const claim = await findClaim(grant, claimId)
  return claim ? ok({ items: await listPassages(grant, claimId) }) : notFound('claim')
}
