import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { OUTCOME_MESSAGES, STATUS_MESSAGES } from '@/components/claim/claim-words'
import type { Failure } from '@/lib/core/result'
import { shortQuote } from '@/lib/core/text/short-quote'
import type { ReviewItem, VerdictView } from '@/lib/schema/claim'
import { contradiction } from '@/lib/schema/dossier'
import { decisionOn, isUnnamed, type Decision, type DecisionApi } from './decision-api'
import { renewal, type ReviewEvent } from './review-state'
import { beginOfferToUndo, undoOfferOf } from './undo-offer'

/** A decision that was taken, with the name of what it was taken on, and the verdict as it is since. */
export type Taken = { item: ReviewItem; decision: Decision; verdict: VerdictView }

type UseDecidingOptions = {
  api: DecisionApi
  /** The item that is open. */
  item: ReviewItem | undefined
  dispatch: (event: ReviewEvent) => void
  say: (message: string) => void
  /** What else to say once a decision was taken. */
  sayMore?: () => string
}

const UNDO_MS = 10_000

/** Deciding on the open item: on what was read, or not at all. What is refused or asked back becomes a remark on it. */
export function useDeciding({ api, item, dispatch, say, sayMore = () => '' }: UseDecidingOptions) {
  const t = useTranslations('review')
  const claimText = useTranslations('claim')
  const common = useTranslations('ui')
  const [busy, setBusy] = useState(false)

  async function decide(decision: Decision): Promise<Taken | undefined> {
    if (!item || busy) return undefined
    setBusy(true)
    if (isUnnamed(item, decision)) {
      await renew(item, t('said.changed'))
      setBusy(false)
      return undefined
    }
    const answer = await api.decide(item, decision)
    setBusy(false)
    if (!answer.ok) {
      await tellFailure(item, decision, answer.failure)
      return undefined
    }
    const verdict = answer.value
    dispatch({ kind: 'decided', verdict, undoable: decision.outcome !== 'withdraw' })
    say(
      t('said.decided', {
        decision: claimText(OUTCOME_MESSAGES[decision.outcome]),
        claim: shortQuote(item.claim.text),
        left: sayMore(),
      }),
    )
    return { item, decision: decisionOn(item.dossier, decision), verdict }
  }

  async function tellFailure(item: ReviewItem, decision: Decision, failure: Failure): Promise<void> {
    const verdictId = item.verdict.id
    const question = questionOf(failure, decision)
    if (question) dispatch({ kind: 'asked', verdictId, ...question })
    else if (failure.code === 'conflict') await renew(item, failure.message)
    else dispatch({ kind: 'refused', verdictId, message: failure.message })
    say(t('said.notDecided', { reason: failure.message }))
  }

  async function renew(item: ReviewItem, reason: string): Promise<void> {
    const fresh = await api.renew(item)
    if (!fresh.ok || !fresh.value) {
      dispatch({ kind: 'refused', verdictId: item.verdict.id, message: reason })
      return
    }
    const { status } = fresh.value.verdict
    const message =
      status === 'submitted'
        ? t('said.changed')
        : t('said.moved', { status: claimText(STATUS_MESSAGES[status]) })
    dispatch(renewal(fresh.value, message))
  }

  /** For a while, one press takes the decision back. */
  function offerUndo({ item: { verdict }, decision: { outcome } }: Taken, onUndo: () => void): void {
    notifications.show({
      id: undoOfferOf(verdict),
      autoClose: UNDO_MS,
      message: (
        <Group justify="space-between" wrap="nowrap">
          {claimText(OUTCOME_MESSAGES[outcome])}
          <Button size="compact-sm" variant="light" onClick={beginOfferToUndo(verdict, onUndo)}>
            {common('undo')}
          </Button>
        </Group>
      ),
    })
  }

  return { busy, setBusy, decide, offerUndo }
}

/** What the server asks back about an approval, with the decision that answers it. */
function questionOf({ field, message, current }: Failure, decision: Decision) {
  if (field === 'confirm')
    return { about: 'confirm' as const, message, decision: { ...decision, confirm: true as const } }
  const contradicted = contradiction.safeParse(current)
  if (field !== 'over' || !contradicted.success) return undefined
  const over = [...(decision.over ?? []), contradicted.data.other.id]
  return { about: 'over' as const, message, decision: { ...decision, over } }
}
