import { needsClaim, type Step, type StoredAnnotation } from '@/lib/core/annotation/plan-changes'
import type { AuditActionOf } from '@/lib/schema/audit-actions'
import { speakerOf } from '@/lib/core/document/turns'
import { claimTextOf } from '@/lib/core/claim/claim-text-of'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Span } from '@/lib/core/text/span'
import { readSpeakers } from '@/lib/server/data/article/version-texts'
import {
  claimDigest,
  clearSpeakers,
  deleteEmptyClaims,
  findClaimMatches,
  findClaimsByWording,
  insertClaims,
  lockClaims,
  readClaimKeys,
  reviveClaims,
  type ClaimMatch,
  type NewClaim,
} from '@/lib/server/data/claim/claim-matches'
import type { Change } from '@/lib/server/data/workspace/record-event'
import { newId } from '@/lib/server/data/new-id'
import type { AnySqlGrant } from '@/lib/server/grants/grant'

/** What became of claims: events to record, and the claims that annotations left. */
type Joined = { steps: Step[]; events: Change[]; left: string[] }

/**
 * Gives every checkable annotation its claim: the one it names, else the one its words already are, else a new one.
 * Claims that had been deleted because nothing was left of them come back.
 */
export async function joinClaims(
  grant: AnySqlGrant,
  versionId: string,
  steps: Step[],
): Promise<Result<Joined>> {
  const changed = steps.filter(({ op }) => op !== 'keep').map(({ after }) => after)
  const leaving = steps.flatMap(claimLeft)
  const left = unique(leaving.map(({ claimId }) => claimId))
  const named = changed.flatMap(({ deleted, claimId }) => (claimId === null || deleted ? [] : [claimId]))
  const wanting = changed.filter(needsClaim)
  if (left.length + named.length + wanting.length === 0) return ok({ steps, events: [], left })
  const wordings = [...wanting, ...leaving].map(({ anchor }) => claimDigest(anchor.exact))
  await lockClaims(grant, [...named, ...left, ...wordings, ...(await readClaimKeys(grant, left))])
  const byId = await findClaimMatches(grant, unique(named))
  const byWording = await findOrMakeClaims(grant, versionId, wanting)
  const joined = steps.map((step): Step => {
    const claim = claimFor(step.after, byId, byWording.claims)
    return !claim ? step : { ...step, after: { ...step.after, claimId: claim.id, approved: claim.approved } }
  })
  if (named.some((id) => !byId.has(id))) {
    return fail('invalid', 'This claim was not found.', { field: 'claimId' })
  }
  const asleep = [...byId.values(), ...byWording.claims.values()]
    .filter(({ deleted }) => deleted)
    .map(({ id }) => id)
  if (asleep.length > 0) await reviveClaims(grant, asleep)
  return ok({
    steps: joined,
    left,
    events: [...byWording.events, ...asleep.map((id) => claimEvent('claim.restore', id))],
  })
}

/** Deletes those of the claims just left that nothing is left of. Call it when the annotations are written. */
export async function dropEmptyClaims(grant: AnySqlGrant, left: readonly string[]): Promise<Change[]> {
  if (left.length === 0) return []
  return (await deleteEmptyClaims(grant, left)).map((id) => claimEvent('claim.delete', id))
}

/** The annotation and the claim that a step takes it away from. */
function claimLeft(step: Step): { claimId: string; anchor: StoredAnnotation['anchor'] }[] {
  if (!('before' in step)) return []
  const { claimId, anchor } = step.before
  if (claimId === null) return []
  const leaves = step.op === 'delete' || step.after.claimId !== claimId
  return leaves ? [{ claimId, anchor }] : []
}

function claimFor(
  after: StoredAnnotation,
  byId: ReadonlyMap<string, ClaimMatch>,
  byWording: ReadonlyMap<string, ClaimMatch>,
): ClaimMatch | undefined {
  if (after.deleted) return undefined
  return after.claimId === null
    ? needsClaim(after)
      ? byWording.get(claimDigest(after.anchor.exact))
      : undefined
    : byId.get(after.claimId)
}

async function findOrMakeClaims(grant: AnySqlGrant, versionId: string, wanting: readonly StoredAnnotation[]) {
  const passages = unique(wanting.map(({ anchor }) => anchor.exact))
  if (passages.length === 0) return { claims: new Map<string, ClaimMatch>(), events: [] }
  const claims = await findClaimsByWording(grant, versionId, passages)
  const turns = await readSpeakers(grant, versionId)
  const said = wanting.map(({ anchor }) => ({
    passage: anchor.exact,
    key: claimDigest(anchor.exact),
    speaker: isPlaced(anchor) ? speakerOf(turns, anchor) : null,
  }))
  const contested = contestedOf(said, claims)
  if (contested.length > 0) await clearSpeakers(grant, contested)
  const fresh = claimsToMake(said.filter(({ key }) => !claims.has(key)))
  if (fresh.length > 0) await insertClaims(grant, fresh)
  for (const { key, id } of fresh) claims.set(key, { id, approved: false, deleted: false, given: null })
  const events = [
    ...fresh.map(({ id }) => claimEvent('claim.create', id)),
    ...contested.map((id) => claimEvent('claim.update', id)),
  ]
  return { claims, events }
}

type Said = { passage: string; key: string; speaker: string | null }

/** Claims that got their speaker when they were made, and are said by somebody else too. */
function contestedOf(said: readonly Said[], claims: ReadonlyMap<string, ClaimMatch>): string[] {
  const contested = said.flatMap(({ key, speaker }) => {
    const claim = claims.get(key)
    const isOther =
      claim && !claim.approved && claim.given !== null && speaker !== null && claim.given !== speaker
    return isOther ? [claim.id] : []
  })
  return unique(contested)
}

/** A claim for each wording, said by whoever says it each time; by nobody in particular if they are several. */
function claimsToMake(said: readonly Said[]): NewClaim[] {
  const made = new Map<string, NewClaim>()
  for (const { passage, key, speaker } of said) {
    const known = made.get(key)
    if (!known) made.set(key, { id: newId(), text: claimTextOf(passage), key, speaker })
    else if (known.speaker !== speaker) made.set(key, { ...known, speaker: null })
  }
  return [...made.values()]
}

function isPlaced(anchor: StoredAnnotation['anchor']): anchor is StoredAnnotation['anchor'] & Span {
  return anchor.start !== null
}

function claimEvent(action: AuditActionOf<'claim'>, id: string): Change {
  return { action, subjectType: 'claim', subjectId: id }
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)]
}
