import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { useEffect, useReducer, useState } from 'react'
import type { Decision } from '@/components/decision/decision-api'
import { advanceReview, openItem, startReview, type ReviewState } from '@/components/decision/review-state'
import { endOfferToUndo } from '@/components/decision/undo-offer'
import { useDeciding } from '@/components/decision/use-deciding'
import type { Failure } from '@/lib/core/result'
import { shortQuote } from '@/lib/core/text/short-quote'
import type { ReviewItem } from '@/lib/schema/claim'
import type { ReviewApi } from './review-api'
import type { ReviewFilter } from './review-filter'

type UseDeskOptions = {
  api: ReviewApi
  filter: ReviewFilter
  items: readonly ReviewItem[]
  openId: string | null
  say: (message: string) => void
}

/** The queue, the open item, and what an editor can do to it. */
export function useReview({ api, filter, items, openId, say }: UseDeskOptions) {
  const t = useTranslations('review')
  const [state, dispatch] = useReducer(advanceReview, undefined, () => startReview(items, openId))
  const [unreadable, setUnreadable] = useState<Failure | null>(null)
  const open = openItem(state)
  const left = state.items.length - 1
  const { busy, setBusy, ...deciding } = useDeciding({
    api,
    item: open?.item,
    dispatch,
    say,
    sayMore: () => (filter.state === 'decided' ? '' : t('said.left', { count: left })),
  })
  useOpenInAddress(state.openId)

  async function decide(decision: Decision): Promise<boolean> {
    const taken = await deciding.decide(decision)
    if (!taken) return false
    const decided = { ...taken.item, verdict: taken.verdict }
    if (decision.outcome !== 'withdraw') deciding.offerUndo(taken, () => void undo(decided))
    if (left === 0) await reload()
    return true
  }

  /** More may have been handed in since the page was opened. */
  async function reload(): Promise<void> {
    const page = await api.list(filter)
    setUnreadable(page.ok ? null : page.failure)
    if (page.ok) dispatch({ kind: 'loaded', items: page.value.items })
    else say(t('queue.unreadable'))
  }

  async function undo(item = state.session.at(-1)?.item): Promise<void> {
    if (!item || busy) return
    setBusy(true)
    endOfferToUndo(item.verdict)
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
    /** Why it is not known whether there is more to decide. */
    unreadable,
    reload: () => void reload(),
    busy,
    decide,
    undo: () => void undo(),
    readOn: () => dispatch({ kind: 'read_on' }),
    show: (verdictId: string) => dispatch({ kind: 'opened', verdictId }),
    step: (by: 1 | -1) => dispatch({ kind: 'stepped', by }),
  }
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
