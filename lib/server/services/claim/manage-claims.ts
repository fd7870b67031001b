import { claimFacts } from '@/lib/core/permissions/row-facts'
import { ok, type Result } from '@/lib/core/result'
import type { ClaimView } from '@/lib/schema/claim'
import { claimDigest, lockClaims } from '@/lib/server/data/claim/claim-matches'
import {
  findClaim,
  findClaimWorded,
  insertClaim,
  saveClaim,
  type ClaimFields,
} from '@/lib/server/data/claim/claims'
import { recordEvents } from '@/lib/server/data/workspace/record-event'
import { notFound, transaction, type Grant, type WriteGrant } from '@/lib/server/grants/grant'
import { checkChange, checkRevision, stale } from '@/lib/server/services/check-revision'

/** A claim by its id. */
export async function readClaim(grant: Grant<'claim:read'>, id: string): Promise<Result<ClaimView>> {
  const claim = await findClaim(grant, id)
  return claim ? ok(claim) : notFound('claim')
}

/** Adds a claim to the library. One of the same wording that the actor may see is answered instead, and
 * `created` is false. */
export function createClaim(
  grant: Grant<'claim:create'>,
  fields: ClaimFields,
): Promise<Result<{ claim: ClaimView; created: boolean }>> {
  return transaction(grant, async (write) => {
    await lockClaims(write, [claimDigest(fields.text)])
    const same = await findClaimWorded(write, fields.text)
    const id = same ?? (await insertClaim(write, fields))
    if (same === undefined) {
      await recordEvents(write, [{ action: 'claim.create', subjectType: 'claim', subjectId: id }])
    }
    const claim = await findClaim(write, id)
    return claim ? ok({ claim, created: same === undefined }) : notFound('claim')
  })
}

type At = { id: string; revision: number | undefined }

/**
 * Rewords a claim, or says who said it and when. The database voids the approvals that rested on what was there, and
 * returns submitted verdicts on the old words to draft.
 */
export function updateClaim(
  grant: Grant<'claim:update'>,
  at: At,
  fields: Partial<ClaimFields>,
): Promise<Result<ClaimView>> {
  return transaction(grant, async (write) => {
    const before = await findChangeable(write, at)
    if (!before.ok) return before
    const { id, revision } = before.value
    if (!changes(before.value, fields)) return before
    if (!(await saveClaim(write, { id, revision }, fields))) return staleNow(write, id)
    await recordEvents(write, [
      {
        action: 'claim.update',
        subjectType: 'claim',
        subjectId: id,
        before: factsOf(before.value),
        after: { ...factsOf(before.value), ...fields },
      },
    ])
    const after = await findClaim(write, id)
    return after ? ok(after) : notFound('claim')
  })
}

async function findChangeable(
  write: WriteGrant<'claim:update'>,
  { id, revision }: At,
): Promise<Result<ClaimView>> {
  const claim = await findClaim(write, id)
  if (!claim) return notFound('claim')
  const allowed = checkChange(write, {
    row: claimFacts(claim),
    refusal: 'Only an editor or, until it is approved, the member who created this claim can change it.',
  })
  if (!allowed.ok) return allowed
  const current = checkRevision(revision, claim, 'claim')
  return current.ok ? ok(claim) : current
}

async function staleNow(write: WriteGrant<'claim:update'>, id: string): Promise<Result<never>> {
  const current = await findClaim(write, id)
  return current ? stale(current, 'claim') : notFound('claim')
}

function factsOf({ text, speaker, saidOn }: ClaimView): Required<ClaimFields> {
  return { text, speaker, saidOn }
}

function changes(claim: ClaimView, fields: Partial<ClaimFields>): boolean {
  const { text = claim.text, speaker = claim.speaker, saidOn = claim.saidOn } = fields
  return text !== claim.text || speaker !== claim.speaker || saidOn !== claim.saidOn
}
