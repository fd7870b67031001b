import type { Outcome } from '@/lib/schema/verdict-status'
import { verdictFacts } from '@/lib/core/permissions/row-facts'
import { moveVerdict } from '@/lib/core/review/move-verdict'
import { fail, ok, type Result } from '@/lib/core/result'
import type { NewDecision } from '@/lib/schema/api/review'
import type { VerdictView } from '@/lib/schema/claim'
import { recordEvent } from '@/lib/server/data/workspace/record-event'
import { freezeDossier, lockForDecision } from '@/lib/server/data/review/dossiers'
import { findVerdict, insertDecision, saveVerdict } from '@/lib/server/data/review/verdicts'
import { notFound, transaction, type Grant, type WriteGrant } from '@/lib/server/grants/grant'
import type { VerdictAt } from './find-own-verdict'
import { checkRevision, checkRowAccess, stale } from '@/lib/server/services/check-revision'
import { checkGrounds } from './check-grounds'
import { checkComplete } from './submit-verdict'
import { verdictEvent } from './verdict-event'

/**
 * An editor's decision on a submitted verdict, never on their own (docs/design-rules.md, rule 8), or taking their last
 * one back.
 */
export function decideVerdict(
  grant: Grant<'verdict:decide'>,
  at: VerdictAt,
  decision: NewDecision,
): Promise<Result<VerdictView>> {
  const { outcome, comment } = decision
  if (outcome === 'request_changes' && !comment?.trim()) {
    return Promise.resolve(fail('invalid', 'Enter what needs to change.', { field: 'comment' }))
  }
  return transaction(grant, async (write) => {
    await lockForDecision(write, at.id)
    const found = await findDecidable(write, at, outcome)
    if (!found.ok) return found
    const before = found.value
    const status = moveVerdict(before.status, outcome)
    if (!status.ok) return fail('conflict', status.failure.message, { current: before })
    const dossier = await checkGrounds(write, before, decision)
    if (!dossier.ok) return dossier
    if (!(await saveVerdict(write, before, { status: status.value }))) return stale(before, 'verdict')
    await insertDecision(write, { verdictId: before.id, verdictRevision: before.revision, outcome, comment })
    const after = await findVerdict(write, { id: before.id })
    if (!after) return notFound('verdict')
    if (outcome === 'approve' && dossier.value) {
      const { id: verdictId, revision: verdictRevision } = after.view
      await freezeDossier(write, { verdictId, verdictRevision }, dossier.value)
    }
    const decided = { ...after.view, ...(dossier.value && { dossier: dossier.value.hash }) }
    await recordEvent(write, verdictEvent(`verdict.${outcome}`, before, decided))
    return ok(after.view)
  })
}

async function findDecidable(
  write: WriteGrant<'verdict:decide'>,
  { id, revision }: VerdictAt,
  outcome: Outcome,
): Promise<Result<VerdictView>> {
  const found = await findVerdict(write, { id })
  if (!found) return notFound('verdict')
  const { view } = found
  const allowed = checkRowAccess(write, {
    what: 'verdict',
    read: 'verdict:read',
    row: verdictFacts(view),
    refusal: 'You cannot review your own verdict. Ask another editor.',
  })
  if (!allowed.ok) return allowed
  if (view.origin?.author === write.actor.name)
    return fail(
      'forbidden',
      'The file that this verdict was imported from names you as its author. Ask another editor.',
    )
  const current = checkRevision(revision, view, 'verdict')
  if (!current.ok) return current
  if (outcome === 'approve' && view.status === 'submitted') {
    // Its evidence may have been deleted since it was submitted.
    const complete = checkComplete(found)
    if (!complete.ok) return complete
  }
  if (outcome === 'withdraw' && view.decisions.at(-1)?.member.memberId !== write.actor.memberId) {
    return fail('forbidden', 'Only the editor who made the last decision can withdraw it.')
  }
  return ok(view)
}
