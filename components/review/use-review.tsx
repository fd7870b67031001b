import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { useEffect, useReducer, useState } from 'react'
import { OUTCOME_MESSAGES, STATUS_MESSAGES } from '@/components/claim/claim-words'
import { shortQuote } from '@/components/reader/room/announcements'
import type { Failure } from '@/lib/core/result'
import type { ReviewItem } from '@/lib/schema/claim'
import { changedDossier, contradiction } from '@/lib/schema/dossier'
import { advanceReview, openItem, startReview, type ReviewState } from './review-state'
import type { Decision, ReviewApi } from './review-api'
import type { ReviewFilter } from './review-filter'

type UseDeskOptions = {
  api: ReviewApi
  filter: ReviewFilter
  items: readonly ReviewItem[]
  openId: string | null
  say: (message: string) => void
}

const UNDO_MS = 10_000

/** The queue, the open item, and what an editor can do to it. */
export function useReview({ api, filter, items, openId, say }: UseDeskOptions) {
  const t = useTranslations('review')
  const claimText = useTranslations('claim')
  const common = useTranslations('ui')
  const [state, dispatch] = useReducer(advanceReview, undefined, () => startReview(items, openId))
  const [busy, setBusy] = useState(false)
  const open = openItem(state)
  useOpenInAddress(state.openId)

  async function decide(decision: Decision): Promise<boolean> {
    if (!open || busy) return false
    setBusy(true)
    const { item } = open
    const answer = await api.decide(item, decision)
    setBusy(false)
    if (!answer.ok) {
      const question = questionOf(answer.failure, decision)
      if (question) dispatch({ kind: 'asked', verdictId: item.verdict.id, ...question })
      else if (answer.failure.code === 'conflict') await renew(item, answer.failure)
      else dispatch({ kind: 'refused', verdictId: item.verdict.id, message: answer.failure.message })
      say(t('said.notDecided', { reason: answer.failure.message }))
      return false
    }
    const verdict = answer.value
    const undoable = decision.outcome !== 'withdraw'
    dispatch({ kind: 'decided', verdict, undoable })
    const left = state.items.length - 1
    say(
      t('said.decided', {
        decision: claimText(OUTCOME_MESSAGES[decision.outcome]),
        claim: shortQuote(item.claim.text),
        left: filter.state === 'decided' ? '' : t('said.left', { count: left }),
      }),
    )
    if (undoable) offerUndo({ ...item, verdict }, decision)
    if (left === 0) await reload()
    return true
  }

  async function renew(item: ReviewItem, { message: reason, current }: Failure): Promise<void> {
    const changed = changedDossier.safeParse(current)
    const fresh = await api.renew(item)
    if (!fresh.ok || !fresh.value) {
      dispatch({ kind: 'refused', verdictId: item.verdict.id, message: reason })
      return
    }
    if (changed.success) {
      const { dossier, changes } = changed.data
      const renewed = { ...fresh.value, dossier: item.dossier }
      dispatch({ kind: 'rest_changed', item: renewed, dossier, changes })
      return
    }
    const { status } = fresh.value.verdict
    const message =
      status === 'submitted'
        ? t('said.changed')
        : t('said.moved', { status: claimText(STATUS_MESSAGES[status]) })
    dispatch({ kind: 'renewed', item: fresh.value, message })
  }

  /** More may have been handed in since the page was opened. */
  async function reload(): Promise<void> {
    const page = await api.list(filter)
    if (page.ok) dispatch({ kind: 'loaded', items: page.value.items })
  }

  function offerUndo(item: ReviewItem, { outcome }: Decision): void {
    notifications.show({
      id: noticeOf(item),
      // The buttons for the next decision are at the bottom.
      position: 'top-center',
      autoClose: UNDO_MS,
      message: (
        <Group justify="space-between" wrap="nowrap">
          {claimText(OUTCOME_MESSAGES[outcome])}
          <Button size="compact-sm" variant="light" onClick={() => void undo(item)}>
            {common('undo')}
          </Button>
        </Group>
      ),
    })
  }

  async function undo(item = state.session.at(-1)?.item): Promise<void> {
    if (!item || busy) return
    setBusy(true)
    notifications.hide(noticeOf(item))
    const answer = await api.decide(item, { outcome: 'withdraw' })
    setBusy(false)
    if (answer.ok) {
      dispatch({ kind: 'withdrawn', verdict: answer.value })
      say(t('said.withdrawn', { claim: shortQuote(item.claim.text) }))
    } else {
      const { message } = answer.failure
      notifications.show({ color: 'red', title: t('said.undoFailed'), message })
      say(t('said.undoFailedReason', { reason: message }))
    }
  }

  return {
    state,
    open,
    busy,
    decide,
    undo: () => void undo(),
    readOn: () => dispatch({ kind: 'read_on' }),
    show: (verdictId: string) => dispatch({ kind: 'opened', verdictId }),
    step: (by: 1 | -1) => dispatch({ kind: 'stepped', by }),
  }
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

function noticeOf({ verdict }: ReviewItem): string {
  return `decision-${verdict.id}`
}

/** Keeps the open item in the address, without asking the server for the page again. */
function useOpenInAddress(openId: ReviewState['openId']): void {
  useEffect(() => {
    const address = new URL(location.href)
    if (address.searchParams.get('item') === openId) return
    if (openId === null) address.searchParams.delete('item')
    else address.searchParams.set('item', openId)
    history.replaceState(null, '', address)
  }, [openId])
}
