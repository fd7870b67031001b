import { verdictFacts } from '@/lib/core/permissions/row-facts'
import { ok, type Result } from '@/lib/core/result'
import { findVerdict, type StoredVerdict } from '@/lib/server/data/review/verdicts'
import { notFound, type WriteGrant } from '@/lib/server/grants/grant'
import { checkRevision, checkRowAccess } from '@/lib/server/services/check-revision'

/** Which verdict, and the revision the person saw; without one, whatever is current. */
export type VerdictAt = { id: string; revision: number | undefined }

/** The verdict, if it is the actor's and still as they saw it. */
export async function findOwnVerdict(
  write: WriteGrant<'verdict:write' | 'verdict:submit'>,
  { id, revision }: VerdictAt,
): Promise<Result<StoredVerdict>> {
  const found = await findVerdict(write, { id })
  if (!found) return notFound('verdict')
  const allowed = checkRowAccess(write, {
    what: 'verdict',
    read: 'verdict:read',
    row: verdictFacts(found.view),
    refusal: 'Only the author can change this verdict.',
  })
  if (!allowed.ok) return allowed
  const current = checkRevision(revision, found.view, 'verdict')
  return current.ok ? ok(found) : current
}
