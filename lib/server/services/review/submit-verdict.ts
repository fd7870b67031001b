import { MISSING_PART_MESSAGES, missingParts } from '@/lib/core/review/missing-parts'
import { moveVerdict } from '@/lib/core/review/move-verdict'
import { fail, ok, type Result } from '@/lib/core/result'
import type { VerdictView } from '@/lib/schema/claim'
import { recordEvent } from '@/lib/server/data/workspace/record-event'
import { freezeDossier, lockForDecision, readDossier } from '@/lib/server/data/review/dossiers'
import { findVerdict, saveVerdict, type StoredVerdict } from '@/lib/server/data/review/verdicts'
import { notFound, transaction, type Grant } from '@/lib/server/grants/grant'
import { findOwnVerdict, type VerdictAt } from './find-own-verdict'
import { stale } from '@/lib/server/services/check-revision'
import { verdictEvent } from './verdict-event'

/** Hands a verdict to the editors, if it is complete (docs/design-rules.md, rule 10). */
export function submitVerdict(
  grant: Grant<'verdict:submit'>,
  at: VerdictAt,
  now = new Date(),
): Promise<Result<VerdictView>> {
  return transaction(grant, async (write) => {
    // Nobody changes what is being submitted until it is frozen.
    await lockForDecision(write, at.id)
    const found = await findOwnVerdict(write, at)
    if (!found.ok) return found
    const before = found.value.view
    const status = moveVerdict(before.status, 'submit')
    if (!status.ok) return fail('conflict', status.failure.message, { current: before })
    const complete = checkComplete(found.value)
    if (!complete.ok) return complete
    const saved = await saveVerdict(write, before, { status: status.value, submittedAt: now })
    if (!saved) return stale(before, 'verdict')
    const after = await findVerdict(write, { id: before.id })
    const dossier = await readDossier(write, before.id)
    if (!after || !dossier) return notFound('verdict')
    const { id: verdictId, revision: verdictRevision } = after.view
    await freezeDossier(write, { verdictId, verdictRevision }, dossier)
    await recordEvent(write, verdictEvent('verdict.submit', before, { ...after.view, dossier: dossier.hash }))
    return ok(after.view)
  })
}

/** A failure with one issue for each part that is missing; the issue's field is the part. */
export function checkComplete({ view, evidenceCount }: StoredVerdict): Result<null> {
  const issues = missingParts({ ...view, evidenceCount }).map((part) => ({
    field: part,
    message: MISSING_PART_MESSAGES[part],
  }))
  const [first] = issues
  if (!first) return ok(null)
  const message = `The verdict is not complete. ${issues.map((issue) => issue.message).join(' ')}`
  return fail('invalid', message, { field: first.field, issues })
}
