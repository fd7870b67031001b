import { newClaim } from '@/lib/schema/api/claim'
import { recordedOf } from '@/lib/core/formats/json/recorded-of'
import type { ClaimView } from '@/lib/schema/claim'
import { claimDigest, lockClaims } from '@/lib/server/data/claim/claim-matches'
import { insertRestoredClaims, type RestoredClaim } from '@/lib/server/data/import/restored/insert-restored'
import { findKnownClaims, type KnownClaim } from '@/lib/server/data/import/restored/known-rows'
import { newIds } from '@/lib/server/data/new-id'
import { recordEvents } from '@/lib/server/data/workspace/record-event'
import { extend, type AnyWriteGrant } from '@/lib/server/grants/grant'
import type { Tally } from './create-tally'
import { createKnown, namesOf } from './create-known'

/**
 * The claims of an export as ours, by their ids in the file: one that came from here or was imported before, one of the
 * same words, or else a new one. Another wording is another claim: a verdict on one is not a verdict on the other.
 */
export async function restoreClaims(
  write: AnyWriteGrant,
  claims: readonly ClaimView[],
  { workspace, tally }: { workspace: string; tally: Tally },
): Promise<Map<string, string>> {
  const creating = extend(write, 'claim:create')
  const ids = claims.flatMap(namesOf)
  const keys = claims.map(({ text }) => claimDigest(text))
  await lockClaims(creating, [...ids, ...keys])
  const known = createKnown(await findKnownClaims(creating, { ids, keys }), ({ key }) => key)
  const found = new Map<string, string>()
  const fresh: RestoredClaim[] = []
  const freshIds = newIds(claims.length)
  for (const [index, claim] of claims.entries()) {
    const key = claimDigest(claim.text)
    const same = known.take([...namesOf(claim), key], (row) => isSame(row, claim))
    const fits = newClaim.safeParse({ text: claim.text, speaker: claim.speaker, saidOn: claim.saidOn })
    if (same) {
      tally.add('claims', 'existed')
      found.set(claim.id, same.id)
    } else if (!fits.success || fits.data.text !== claim.text) {
      const [issue] = fits.error?.issues ?? []
      const reason = issue
        ? `Its ${issue.path.map(String).join('.')} cannot be kept: ${issue.message}`
        : EDGES
      tally.leave('claims', claim.text, reason)
    } else {
      const id = freshIds[index] ?? ''
      const { text, speaker, saidOn } = claim
      fresh.push({
        id,
        text,
        key,
        speaker,
        saidOn,
        origin: recordedOf({ ...claim, member: claim.createdBy }, workspace),
      })
      found.set(claim.id, id)
    }
  }
  await insertRestoredClaims(creating, fresh)
  tally.add('claims', 'created', fresh.length)
  await recordEvents(
    creating,
    fresh.map(({ id }) => ({
      action: 'claim.create',
      subjectType: 'claim',
      subjectId: id,
      after: { from: 'stet' },
    })),
  )
  return found
}

/** Claims are trimmed when they are entered. */
const EDGES = 'Its text begins or ends with a space.'

function isSame(row: KnownClaim, { text, speaker, saidOn }: ClaimView): boolean {
  return row.text === text && row.speaker === speaker && row.saidOn === saidOn
}
