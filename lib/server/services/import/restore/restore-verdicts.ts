import { recordedVerdict } from '@/lib/core/formats/json/recorded-of'
import { isShortRationale } from '@/lib/core/review/is-short-rationale'
import { MISSING_PART_MESSAGES, missingParts } from '@/lib/core/review/missing-parts'
import type { ClaimView, VerdictView } from '@/lib/schema/claim'
import {
  insertRestoredVerdicts,
  type RestoredVerdict,
} from '@/lib/server/data/import/restored/insert-restored'
import { findKnownVerdicts } from '@/lib/server/data/import/restored/known-rows'
import { newIds } from '@/lib/server/data/new-id'
import { freezeNewDossiers } from '@/lib/server/data/review/dossiers'
import { readRatingIds } from '@/lib/server/data/review/verdicts'
import { recordEvents, type Change } from '@/lib/server/data/workspace/record-event'
import { extend, type AnyWriteGrant } from '@/lib/server/grants/grant'
import type { Tally } from './create-tally'
import { createKnown, namesOf } from './create-known'

type Context = {
  claimIds: ReadonlyMap<string, string>
  evidenceIds: ReadonlyMap<string, string>
  workspace: string
  tally: Tally
}

/**
 * Verdicts as a file records them. None is approved by coming here: one that was submitted or approved there is submitted
 * here, if it is complete, and waits for an editor; any other is a draft. What was decided there is kept as a record.
 */
export async function restoreVerdicts(
  write: AnyWriteGrant,
  claims: readonly ClaimView[],
  context: Context,
): Promise<void> {
  const { claimIds, tally, workspace } = context
  const writing = extend(write, 'verdict:write')
  const all = claims.flatMap(({ verdicts }) => verdicts).filter(({ claimId }) => claimIds.has(claimId))
  const known = createKnown(await findKnownVerdicts(writing, all.flatMap(namesOf)))
  const ratings = await readRatingIds(writing)
  const ids = newIds(all.length)
  const rows: RestoredVerdict[] = []
  for (const [index, verdict] of all.entries()) {
    const claimId = claimIds.get(verdict.claimId) ?? ''
    const same = known.take(
      namesOf(verdict),
      (row) => row.claimId === claimId && row.rationaleText === verdict.rationaleText,
    )
    const origin = recordedVerdict(verdict, workspace)
    if (same) {
      tally.add('verdicts', 'existed')
      tally.add('decisions', 'existed', origin.decisions.length)
    } else if (!isShortRationale(verdict)) {
      tally.leave('verdicts', verdict.rationaleText, 'Its rationale is too long.')
      for (const { outcome } of origin.decisions)
        tally.leave('decisions', outcome, 'Its verdict was left out.')
    } else {
      const ratingId = ratingOf(verdict, ratings, tally)
      const draft = {
        id: ids[index] ?? '',
        claimId,
        ratingId,
        origin,
        evidenceIds: evidenceOf(verdict, context),
      }
      rows.push({ ...draft, ...wordsOf(verdict), status: statusOf(verdict, draft, tally) })
      tally.add('decisions', 'created', origin.decisions.length)
    }
  }
  await insertRestoredVerdicts(writing, rows)
  tally.add('verdicts', 'created', rows.length)
  const submitted = rows.filter(({ status }) => status === 'submitted').map(({ id }) => id)
  const dossiers = await freezeNewDossiers(extend(writing, 'verdict:submit'), submitted)
  await recordEvents(
    writing,
    rows.flatMap((row) => eventsOf(row, dossiers.get(row.id))),
  )
}

function wordsOf({ rationale, rationaleText }: VerdictView) {
  return { rationale, rationaleText }
}

function ratingOf(
  { rating, rationaleText }: VerdictView,
  ratings: ReadonlyMap<string, string>,
  tally: Tally,
) {
  if (rating === null) return null
  const id = ratings.get(rating)
  if (id === undefined)
    tally.remark(
      'verdicts',
      rationaleText,
      `The scale has no rating "${rating}", so it is a draft without one.`,
    )
  return id ?? null
}

function evidenceOf(
  { evidenceIds: wanted, rationaleText }: VerdictView,
  { evidenceIds, tally }: Context,
): string[] {
  const found = wanted.flatMap((id) => evidenceIds.get(id) ?? [])
  if (found.length < wanted.length)
    tally.remark('verdicts', rationaleText, 'Some of the evidence that it rests on was not restored.')
  return found
}

type Draft = Pick<RestoredVerdict, 'ratingId' | 'evidenceIds' | 'origin'>

/** As far as it had come in the file, but never beyond the editors' queue, and only if it may be in it. */
function statusOf(
  { rating, rationaleText }: VerdictView,
  { ratingId, evidenceIds, origin }: Draft,
  tally: Tally,
): RestoredVerdict['status'] {
  if (origin.status !== 'submitted' && origin.status !== 'approved') return 'draft'
  const complete = {
    rating: ratingId === null ? null : rating,
    rationaleText,
    evidenceCount: evidenceIds.length,
  }
  const [missing] = missingParts(complete)
  if (missing === undefined) return 'submitted'
  tally.remark(
    'verdicts',
    rationaleText,
    `It is a draft here, since it is not complete. ${MISSING_PART_MESSAGES[missing]}`,
  )
  return 'draft'
}

function eventsOf(
  { id, claimId, status, evidenceIds, rationaleText, origin }: RestoredVerdict,
  dossier?: string,
): Change[] {
  const facts = {
    claimId,
    rating: origin.rating,
    evidenceIds: [...evidenceIds],
    rationaleLength: rationaleText.length,
  }
  const about = { subjectType: 'verdict', subjectId: id }
  const created: Change = {
    ...about,
    action: 'verdict.create',
    after: { ...facts, status: 'draft', from: 'stet' },
  }
  if (dossier === undefined) return [created]
  return [created, { ...about, action: 'verdict.submit', after: { ...facts, status, dossier, from: 'stet' } }]
}
