import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useReducer } from 'react'
import { showClaim } from '@/components/claim/use-claim'
import type { ReviewItem, VerdictView } from '@/lib/schema/claim'
import type { DecisionApi } from './decision-api'
import {
  advanceReview,
  decidable,
  openItem,
  startReview,
  type ReviewEvent,
  type ReviewState,
} from './review-state'
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
  const queries = useQueryClient()
  const [state, dispatch] = useReducer(advanceReview, undefined, () => startReview([], null))
  const query = useItemToDecide(api, read, { on: may && read.status === 'submitted' })
  // What an earlier opening has read may have changed since.
  const fresh = query.isFetchedAfterMount ? query.data : undefined
  const event = fresh && arrival(state, fresh, t('said.renewed'))
  if (event) dispatch(event)
  const held = openItem(state)?.item
  const verdict = verdictShown(state, read)
  async function renew(item: ReviewItem): ReturnType<DecisionApi['renew']> {
    const asked = Date.now()
    const renewed = await api.renew(item)
    if (renewed.ok && renewed.value) showClaim(queries, renewed.value.claim, asked)
    return renewed
  }
  const deciding = useDeciding({ api: { ...api, renew }, item: held, dispatch, say })
  return {
    ...deciding,
    ...decidable(state),
    verdict,
    /** What is decided on, once its dossier is known. */
    item: verdict.status === 'submitted' && held?.verdict.revision === verdict.revision ? held : undefined,
    failure: query.error?.message,
    readOn: () => dispatch({ kind: 'read_on' }),
  }
}

/** The newest that is known: as it was read with the claim, with its dossier, or answered to a decision. */
export function verdictShown(state: ReviewState, read: VerdictView): VerdictView {
  const known = knownIn(state)
  return known && isNewer(known, read) ? known : read
}

/**
 * The verdict as it is now takes the place of the one that is open, and somebody who was reading that is told, unless it
 * is only back because a decision was withdrawn since. Nothing happens if what comes in is known already.
 */
export function arrival(state: ReviewState, fresh: ReviewItem, message: string): ReviewEvent | undefined {
  const known = knownIn(state)
  if (!isNewer(fresh.verdict, known)) return undefined
  const { decisions } = fresh.verdict
  const isBack = decisions.length > (known?.decisions.length ?? 0) && decisions.at(-1)?.outcome === 'withdraw'
  return openItem(state) && !isBack
    ? { kind: 'renewed', item: fresh, message }
    : { kind: 'loaded', items: [fresh] }
}

function knownIn(state: ReviewState): VerdictView | undefined {
  return openItem(state)?.item.verdict ?? state.session.at(-1)?.item.verdict
}

function isNewer(one: VerdictView, other: VerdictView | undefined): boolean {
  return one.revision > (other?.revision ?? 0)
}
