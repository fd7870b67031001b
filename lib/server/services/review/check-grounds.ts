import { verdictFacts } from '@/lib/core/permissions/row-facts'
import { opposesEvidence } from '@/lib/core/review/opposes-evidence'
import { fail, ok, type Result } from '@/lib/core/result'
import type { NewDecision } from '@/lib/schema/api/review'
import type { VerdictView } from '@/lib/schema/claim'
import type { Contradiction } from '@/lib/schema/dossier'
import { findContradictions } from '@/lib/server/data/review/contradictions'
import type { NamedDossier } from '@/lib/server/data/review/dossiers'
import { findVerdict, insertDecision, saveVerdict } from '@/lib/server/data/review/verdicts'
import { recordEvent } from '@/lib/server/data/workspace/record-event'
import { notFound, type WriteGrant } from '@/lib/server/grants/grant'
import { checkRowAccess, stale } from '@/lib/server/services/check-revision'
import { refuseOwnArticle } from '@/lib/server/services/source/refuse-own-article'
import { checkDossier } from './check-dossier'
import { verdictEvent } from './verdict-event'

/**
 * May this be decided on what the verdict rests on now? Answers that dossier; to withdraw a decision needs none. An
 * approval also asks whether it is meant where rating and evidence disagree, and which of two verdicts holds.
 */
export async function checkGrounds(
  write: WriteGrant<'verdict:decide'>,
  verdict: VerdictView,
  { outcome, dossier: seen, confirm, over = [] }: NewDecision,
): Promise<Result<NamedDossier | undefined>> {
  if (outcome === 'withdraw') return ok(undefined)
  const dossier = await checkDossier(write, verdict, seen)
  if (!dossier.ok || outcome !== 'approve') return dossier
  // A source may have become the article's own since it was cited, by a new address or a new annotation.
  const independent = await refuseOwnArticle(write, {
    claimId: verdict.claimId,
    sourceIds: dossier.value.content.sources.map(({ id }) => id),
  })
  if (!independent.ok) return independent
  if (confirm !== true && opposesEvidence(dossier.value.content)) {
    const message = 'The evidence points the other way than the rating. Confirm that this is meant.'
    return fail('invalid', message, { field: 'confirm' })
  }
  const settled = await settleContradictions(write, verdict, over)
  return settled.ok ? dossier : settled
}

/** Two approved verdicts that contradict each other cannot stand: the editor names those that give way. */
async function settleContradictions(
  write: WriteGrant<'verdict:decide'>,
  verdict: VerdictView,
  over: readonly string[],
): Promise<Result<null>> {
  for (const id of await findContradictions(write, verdict.id)) {
    const other = await findVerdict(write, { id })
    if (!other) return notFound('verdict')
    if (!over.includes(id)) {
      const { name } = other.view.member
      const message = `The approved verdict of ${name} says otherwise. Say which of the two holds.`
      const current: Contradiction = { verdict, other: other.view }
      return fail('conflict', message, { field: 'over', current })
    }
    const withdrawn = await withdrawApproval(write, other.view)
    if (!withdrawn.ok) return withdrawn
  }
  return ok(null)
}

/** The verdict that gives way is in the queue again. */
async function withdrawApproval(
  write: WriteGrant<'verdict:decide'>,
  before: VerdictView,
): Promise<Result<null>> {
  const allowed = checkRowAccess(write, {
    what: 'verdict',
    read: 'verdict:read',
    row: verdictFacts(before),
    refusal: 'The other verdict is your own. Ask another editor which of the two holds.',
  })
  if (!allowed.ok) return allowed
  if (!(await saveVerdict(write, before, { status: 'submitted' }))) return stale(before, 'verdict')
  const { id: verdictId, revision: verdictRevision } = before
  await insertDecision(write, { verdictId, verdictRevision, outcome: 'withdraw', comment: null })
  const after = await findVerdict(write, { id: verdictId })
  if (!after) return notFound('verdict')
  await recordEvent(write, verdictEvent('verdict.withdraw', before, after.view))
  return ok(null)
}
