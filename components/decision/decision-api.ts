import type { ApiClient } from '@/components/api/api-client'
import { ok, type Result } from '@/lib/core/result'
import { claimApi } from '@/lib/schema/api/claim'
import { reviewApi, verdictApi } from '@/lib/schema/api/review'
import type { AnswerOf, BodyOf } from '@/lib/schema/api/route'
import type { ReviewItem, VerdictView } from '@/lib/schema/claim'

export type Decision = BodyOf<typeof verdictApi.decide>

/** What deciding on a verdict asks of the server. */
export type DecisionApi = {
  /** The submitted verdicts on a claim, each with the name of what it rests on. */
  listOnClaim: (claimId: string, signal: AbortSignal) => Promise<Result<AnswerOf<typeof reviewApi.list>>>
  /**
   * The item as it is now, with the name of what it rests on as long as it is submitted; it may have been decided on or
   * withdrawn meanwhile.
   */
  renew: (item: ReviewItem) => Promise<Result<ReviewItem | undefined>>
  /** Names the dossier that the item was read with. */
  decide: (item: Pick<ReviewItem, 'verdict' | 'dossier'>, decision: Decision) => Promise<Result<VerdictView>>
}

export function createDecisionApi(call: ApiClient): DecisionApi {
  return {
    listOnClaim: (claim, signal) => call(reviewApi.list, { query: { claim }, signal }),
    async renew({ verdict: { id }, claim }) {
      const waiting = await call(reviewApi.list, { query: { claim: claim.id } })
      if (!waiting.ok) return waiting
      const item = waiting.value.items.find(({ verdict }) => verdict.id === id)
      if (item) return ok(item)
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
