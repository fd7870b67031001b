import type { ApiClient } from '@/components/api/api-client'
import { readPages } from '@/components/ui/read-pages'
import { ok, type Result } from '@/lib/core/result'
import { claimApi } from '@/lib/schema/api/claim'
import { reviewApi, verdictApi } from '@/lib/schema/api/review'
import type { BodyOf } from '@/lib/schema/api/route'
import type { ReviewItem, VerdictView } from '@/lib/schema/claim'

type VerdictRef = Pick<VerdictView, 'claimId' | 'id'>

export type Decision = BodyOf<typeof verdictApi.decide>

/** What deciding on a verdict asks of the server. */
export type DecisionApi = {
  /** A submitted verdict, with the name of what it rests on; nothing if it waits for no decision. */
  findWaiting: (verdict: VerdictRef, signal?: AbortSignal) => Promise<Result<ReviewItem | undefined>>
  /**
   * The item as it is now, with the name of what it rests on as long as it is submitted; it may have been decided on or
   * withdrawn meanwhile.
   */
  renew: (item: ReviewItem) => Promise<Result<ReviewItem | undefined>>
  /** Names the dossier that the item was read with. */
  decide: (item: Pick<ReviewItem, 'verdict' | 'dossier'>, decision: Decision) => Promise<Result<VerdictView>>
}

export function createDecisionApi(call: ApiClient): DecisionApi {
  async function findWaiting(
    { claimId, id }: VerdictRef,
    signal?: AbortSignal,
  ): Promise<Result<ReviewItem | undefined>> {
    const pages = await readPages((page) =>
      call(reviewApi.list, { query: { ...page, claim: claimId }, ...(signal && { signal }) }),
    )
    if (!pages.ok) return pages
    return ok(pages.value.flatMap(({ items }) => items).find(({ verdict }) => verdict.id === id))
  }

  return {
    findWaiting,
    async renew({ verdict: { id }, claim }) {
      const waiting = await findWaiting({ claimId: claim.id, id })
      if (!waiting.ok || waiting.value) return waiting
      const fresh = await call(claimApi.read, { params: { claimId: claim.id } })
      if (!fresh.ok) return fresh
      const verdict = fresh.value.verdicts.find((one) => one.id === id)
      // Submitted between the two answers, nobody has said what it rests on.
      if (!verdict || verdict.status === 'submitted') return ok(undefined)
      return ok({ verdict, claim: fresh.value, mayDecide: false, dossier: null, changed: null })
    },
    decide: ({ verdict: { id, revision }, dossier }, decision) =>
      call(verdictApi.decide, {
        params: { verdictId: id },
        body: decisionOn(dossier, decision),
        ifMatch: revision,
        // Pressed again because the answer was lost, it is decided once.
        once: true,
      }),
  }
}

/** Would the decision not say what was read? Then it is not to be taken. */
export function isUnnamed({ dossier }: Pick<ReviewItem, 'dossier'>, { outcome }: Decision): boolean {
  return dossier === null && outcome !== 'withdraw'
}

/** The decision with the name of what was read; taking one back rests on nothing. */
export function decisionOn(dossier: string | null, decision: Decision): Decision {
  return { ...decision, ...(dossier !== null && decision.outcome !== 'withdraw' && { dossier }) }
}
