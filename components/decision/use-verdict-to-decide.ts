import { useTranslations } from 'next-intl'
import { useReducer } from 'react'
import type { ReviewItem, VerdictView } from '@/lib/schema/claim'
import type { DecisionApi } from './decision-api'
import { advanceReview, decidable, openItem, startReview, type ReviewEvent } from './review-state'
import { useDeciding } from './use-deciding'
import { useItemToDecide } from './use-item-to-decide'

type UseVerdictToDecideOptions = {
  api: DecisionApi
  /** As the claim was read last. */
  verdict: VerdictView
  /** May whoever reads this decide on it? */
  may: boolean
  say: (message: string) => void
}

/** One verdict beside others of its claim, to be decided on as it is shown. */
export function useVerdictToDecide({ api, verdict: read, may, say }: UseVerdictToDecideOptions) {
  const t = useTranslations('review')
  const [state, dispatch] = useReducer(advanceReview, undefined, () => startReview([], null))
  const { data, error, isFetchedAfterMount } = useItemToDecide(api, read, { on: may && read.status === 'submitted' })
  // What an earlier opening has read may have changed since.
  const fresh = isFetchedAfterMount ? data : undefined
  const held = openItem(state)?.item
  const decided = state.session.at(-1)?.item.verdict
  const known = held?.verdict ?? decided
  if (fresh && isNewer(fresh.verdict, known)) dispatch(arrival(held, fresh, t('said.renewed')))
  const shown = [held?.verdict, decided].reduce(newerOf, read) ?? read
  const isCurrent = held !== undefined && held.verdict.revision === shown.revision
  const deciding = useDeciding({ api, item: held, dispatch, say })
  return {
    ...deciding,
    ...decidable(state),
    verdict: shown,
    /** What is decided on, once its dossier is known. */
    item: isCurrent && shown.status === 'submitted' ? held : undefined,
    failure: error?.message,
    readOn: () => dispatch({ kind: 'read_on' }),
  }
}

/** The verdict as it is now takes the place of the one that is open; somebody who was reading that is told. */
function arrival(held: ReviewItem | undefined, fresh: ReviewItem, message: string): ReviewEvent {
  const isBack = fresh.verdict.decisions.at(-1)?.outcome === 'withdraw'
  return held && !isBack ? { kind: 'renewed', item: fresh, message } : { kind: 'loaded', items: [fresh] }
}

function newerOf(one: VerdictView | undefined, other: VerdictView | undefined): VerdictView | undefined {
  return other && isNewer(other, one) ? other : one
}

function isNewer(one: VerdictView, other: VerdictView | undefined): boolean {
  return one.revision > (other?.revision ?? 0)
}
