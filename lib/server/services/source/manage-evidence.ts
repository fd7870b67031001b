import type { AuditActionOf } from '@/lib/schema/audit-actions'
import { fail, ok, type Result } from '@/lib/core/result'
import type { EvidenceView } from '@/lib/schema/claim'
import { lockClaims } from '@/lib/server/data/claim/claim-matches'
import { findClaim } from '@/lib/server/data/claim/claims'
import { recordEvents } from '@/lib/server/data/workspace/record-event'
import {
  findEvidence,
  insertEvidence,
  saveEvidence,
  type EvidenceFields,
  type StoredEvidence,
} from '@/lib/server/data/source/evidence'
import { findSource } from '@/lib/server/data/source/sources'
import { extend, notFound, transaction, type Grant, type WriteGrant } from '@/lib/server/grants/grant'
import { citeSource, type GivenSource } from './cite-source'
import { refuseOwnArticle } from './refuse-own-article'
import { checkRevision, checkRowAccess, stale } from '@/lib/server/services/check-revision'

export type NewEvidence = EvidenceFields & { source: GivenSource | { sourceId: string } }

/** Puts an excerpt of a source to a claim, citing the source anew or one that is there. */
export function addEvidence(
  grant: Grant<'evidence:create'>,
  claimId: string,
  { source, ...fields }: NewEvidence,
): Promise<Result<EvidenceView>> {
  return transaction(grant, async (write) => {
    await lockClaims(write, [claimId])
    if (!(await findClaim(write, claimId))) return notFound('claim')
    const sourceId = await findOrCite(write, source)
    if (!sourceId.ok) return sourceId
    const independent = await refuseOwnArticle(write, { claimId, sourceIds: [sourceId.value] })
    if (!independent.ok) return independent
    const evidence = await insertEvidence(write, { claimId, sourceId: sourceId.value }, fields)
    await recordEvents(write, [
      {
        action: 'evidence.create',
        subjectType: 'evidence',
        subjectId: evidence.id,
        after: factsOf(evidence),
      },
    ])
    return ok(evidence)
  })
}

async function findOrCite(
  write: WriteGrant<'evidence:create'>,
  source: NewEvidence['source'],
): Promise<Result<string>> {
  if ('sourceId' in source) {
    const known = await findSource(write, source.sourceId)
    return known ? ok(known.view.id) : fail('invalid', 'This source was not found.', { field: 'sourceId' })
  }
  const cited = await citeSource(extend(write, 'source:create'), source)
  if (cited.ok) return cited
  const { field } = cited.failure
  return {
    ok: false,
    failure: { ...cited.failure, ...(field !== undefined && { field: `source.${field}` }) },
  }
}

type Changing = 'evidence:update' | 'evidence:delete'
type At = { id: string; revision: number | undefined }

/** Edits evidence. The database voids the approvals that rest on it. */
export function updateEvidence(
  grant: Grant<'evidence:update'>,
  at: At,
  fields: Partial<EvidenceFields>,
): Promise<Result<EvidenceView>> {
  return change(grant, at, { action: 'evidence.update', columns: fields, wasDeleted: false })
}

/** Deletes evidence softly. The database voids the approvals that rest on it. */
export function deleteEvidence(
  grant: Grant<'evidence:delete'>,
  at: At,
  now = new Date(),
): Promise<Result<EvidenceView>> {
  return change(grant, at, { action: 'evidence.delete', columns: { deletedAt: now }, wasDeleted: false })
}

/** Brings deleted evidence back, also to the verdicts that rested on it; an approval stays void. */
export function restoreEvidence(grant: Grant<'evidence:delete'>, at: At): Promise<Result<EvidenceView>> {
  return change(grant, at, { action: 'evidence.restore', columns: { deletedAt: null }, wasDeleted: true })
}

type EvidenceChange = {
  action: AuditActionOf<'evidence'>
  columns: Partial<EvidenceFields> & { deletedAt?: Date | null }
  wasDeleted: boolean
}

function change(
  grant: Grant<Changing>,
  { id, revision }: At,
  { action, columns, wasDeleted }: EvidenceChange,
): Promise<Result<EvidenceView>> {
  return transaction(grant, async (write) => {
    const found = checkOwn(write, await findEvidence(write, id), { wasDeleted })
    if (!found.ok) return found
    const before = found.value
    const current = checkRevision(revision, before, 'evidence')
    if (!current.ok) return current
    if (!(await saveEvidence(write, before, columns))) return staleNow(write, id)
    const after = await findEvidence(write, id)
    if (!after) return notFound('evidence')
    await recordEvents(write, [
      { action, subjectType: 'evidence', subjectId: id, before: factsOf(before), after: factsOf(after.view) },
    ])
    return ok(after.view)
  })
}

function checkOwn(
  write: WriteGrant<Changing>,
  found: StoredEvidence | undefined,
  { wasDeleted }: Pick<EvidenceChange, 'wasDeleted'>,
): Result<EvidenceView> {
  if (found?.deleted !== wasDeleted) return notFound('evidence')
  const allowed = checkRowAccess(write, {
    what: 'evidence',
    read: 'evidence:read',
    row: { ownerId: found.view.member.memberId, stage: found.approved ? 'approved' : 'open' },
    refusal: 'Only the member who added this evidence can change it.',
  })
  return allowed.ok ? ok(found.view) : allowed
}

async function staleNow(write: WriteGrant<Changing>, id: string): Promise<Result<never>> {
  const current = await findEvidence(write, id)
  return current ? stale(current.view, 'evidence') : notFound('evidence')
}

function factsOf({ claimId, source, stance, locator, excerpt, note }: EvidenceView) {
  const lengths = { excerptLength: excerpt?.length ?? 0, noteLength: note?.length ?? 0 }
  return { claimId, sourceId: source.id, stance, locator, ...lengths }
}
