import type { RichText } from '@/lib/schema/rich-text'
import { mentionsCredentials } from '@/lib/schema/credentials'
import { HAS_CREDENTIALS } from '@/lib/schema/input'
import { checkRichText, plainTextOf, richTextOf } from '@/lib/core/document/rich-text'
import { isShortRationale, MAX_RATIONALE_LENGTH } from '@/lib/core/review/is-short-rationale'
import { moveVerdict } from '@/lib/core/review/move-verdict'
import { fail, ok, type Result } from '@/lib/core/result'
import type { VerdictChange, VerdictDraft } from '@/lib/schema/api/review'
import type { VerdictView } from '@/lib/schema/claim'
import { lockClaims } from '@/lib/server/data/claim/claim-matches'
import { findClaim } from '@/lib/server/data/claim/claims'
import { recordEvent } from '@/lib/server/data/workspace/record-event'
import { lockForDecision } from '@/lib/server/data/review/dossiers'
import { findUsableEvidence } from '@/lib/server/data/source/evidence'
import { newId } from '@/lib/server/data/new-id'
import {
  findActorsVerdict,
  findVerdict,
  insertVerdict,
  readRatingIds,
  replaceEvidence,
  saveVerdict,
  type VerdictColumns,
} from '@/lib/server/data/review/verdicts'
import { extend, notFound, transaction, type Grant, type WriteGrant } from '@/lib/server/grants/grant'
import { findOwnVerdict, type VerdictAt } from './find-own-verdict'
import { stale } from '@/lib/server/services/check-revision'
import { verdictEvent } from './verdict-event'

type Drafted = { verdict: VerdictView; created: boolean }

const TOO_LONG = `A rationale can have at most ${String(MAX_RATIONALE_LENGTH)} characters.`

/** Begins the actor's verdict on a claim, or answers the one they have, unchanged; `created` tells which. */
export function draftVerdict(
  grant: Grant<'verdict:write'>,
  claimId: string,
  draft: VerdictDraft,
): Promise<Result<Drafted>> {
  return transaction(grant, async (write): Promise<Result<Drafted>> => {
    await lockClaims(write, [claimId])
    if (!(await findClaim(write, claimId))) return notFound('claim')
    const mine = await findActorsVerdict(write, claimId)
    if (mine) return ok({ verdict: mine.view, created: false })
    const columns = await toColumns(write, claimId, draft)
    if (!columns.ok) return columns
    const id = newId()
    const empty = { ratingId: null, rationale: richTextOf(''), rationaleText: '' }
    await insertVerdict(write, { id, claimId }, { ...empty, ...columns.value })
    await replaceEvidence(write, id, draft.evidenceIds ?? [])
    const verdict = await findVerdict(write, { id })
    if (!verdict) return notFound('verdict')
    await recordEvent(write, verdictEvent('verdict.create', undefined, verdict.view))
    return ok({ verdict: verdict.view, created: true })
  })
}

/**
 * Saves what the author wrote. Writing in a submitted verdict withdraws it, as `withdraw` alone does; in an approved one,
 * it voids the approval.
 */
export function updateVerdict(
  grant: Grant<'verdict:write'>,
  at: VerdictAt,
  { withdraw, ...draft }: VerdictChange,
): Promise<Result<VerdictView>> {
  return transaction(grant, async (write) => {
    const found = await findOwnVerdict(write, at)
    if (!found.ok) return found
    const before = found.value.view
    if (before.origin !== undefined)
      return fail('forbidden', 'An imported verdict stays as it was recorded. Write a verdict of your own.')
    const columns = await toColumns(write, before.claimId, draft)
    if (!columns.ok) return columns
    if (!withdraws(before, withdraw) && !changes(before, draft, columns.value)) return ok(before)
    const status = moveVerdict(before.status, 'edit')
    if (!status.ok) return status
    const move = status.value === before.status ? {} : { status: status.value, submittedAt: null }
    // The end of an approval shows in articles, which are locked before verdicts.
    if (before.status === 'approved') await lockForDecision(write, before.id)
    if (!(await saveVerdict(write, before, { ...columns.value, ...move }))) return stale(before, 'verdict')
    if (draft.evidenceIds) await replaceEvidence(write, before.id, draft.evidenceIds)
    const after = await findVerdict(write, { id: before.id })
    if (!after) return notFound('verdict')
    await recordEvent(write, verdictEvent('verdict.update', before, after.view))
    return ok(after.view)
  })
}

async function toColumns(
  write: WriteGrant<'verdict:write'>,
  claimId: string,
  { rating, rationale, evidenceIds = [] }: VerdictDraft,
): Promise<Result<VerdictColumns>> {
  const ratingId = await findRating(write, rating)
  if (!ratingId.ok) return ratingId
  const written = rationale === undefined ? ok({}) : toRationale(rationale)
  if (!written.ok) return written
  const usable = await findUsableEvidence(extend(write, 'evidence:read'), claimId, evidenceIds)
  const strange = evidenceIds.findIndex((id) => !usable.has(id))
  if (strange >= 0) {
    const field = `evidenceIds.${String(strange)}`
    return fail('invalid', 'This evidence was not found on the claim.', { field })
  }
  return ok({ ...ratingId.value, ...written.value })
}

async function findRating(
  write: WriteGrant<'verdict:write'>,
  rating: string | null | undefined,
): Promise<Result<Pick<VerdictColumns, 'ratingId'>>> {
  if (rating === undefined) return ok({})
  if (rating === null) return ok({ ratingId: null })
  const ids = await readRatingIds(write)
  const ratingId = ids.get(rating)
  if (ratingId !== undefined) return ok({ ratingId })
  const known = [...ids.keys()].join(', ')
  return fail('invalid', `The scale has no rating "${rating}". Available ratings: ${known}.`, {
    field: 'rating',
  })
}

function toRationale(given: unknown): Result<{ rationale: RichText; rationaleText: string }> {
  const document = typeof given === 'string' ? ok(richTextOf(given)) : checkRichText(given)
  if (!document.ok) {
    const field = document.failure.field === undefined ? 'rationale' : `rationale.${document.failure.field}`
    return { ok: false, failure: { ...document.failure, field } }
  }
  const rationaleText = plainTextOf(document.value)
  if (mentionsCredentials(rationaleText)) return fail('invalid', HAS_CREDENTIALS, { field: 'rationale' })
  const written = { rationale: document.value, rationaleText }
  return isShortRationale(written) ? ok(written) : fail('invalid', TOO_LONG, { field: 'rationale' })
}

function withdraws({ status }: VerdictView, withdraw: true | undefined): boolean {
  return withdraw === true && status === 'submitted'
}

/** An autosave of what is there already is no edit, and voids nothing. */
function changes(
  before: VerdictView,
  { rating, evidenceIds }: VerdictDraft,
  { rationale }: VerdictColumns,
): boolean {
  return (
    (rating !== undefined && rating !== before.rating) ||
    (rationale !== undefined && JSON.stringify(rationale) !== JSON.stringify(before.rationale)) ||
    (evidenceIds !== undefined &&
      [...new Set(evidenceIds)].sort().join() !== [...before.evidenceIds].sort().join())
  )
}
