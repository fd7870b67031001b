import type { ApiClient } from '@/components/api/api-client'
import { ok, type Result } from '@/lib/core/result'
import { claimApi } from '@/lib/schema/api/claim'
import { reviewApi, verdictApi } from '@/lib/schema/api/review'
import type { AnswerOf, BodyOf } from '@/lib/schema/api/route'
import type { ReviewItem, VerdictView } from '@/lib/schema/claim'
import type { ReviewFilter } from './review-filter'

export type Decision = BodyOf<typeof verdictApi.decide>

/** What the review queue asks of the server. */
export type ReviewApi = {
  list: (filter: ReviewFilter) => Promise<Result<AnswerOf<typeof reviewApi.list>>>
  /** The item as it is now; it may have been decided on or withdrawn meanwhile. */
  renew: (item: ReviewItem) => Promise<Result<ReviewItem | undefined>>
  /** Names the dossier that the item was read with. */
  decide: (item: Pick<ReviewItem, 'verdict' | 'dossier'>, decision: Decision) => Promise<Result<VerdictView>>
  listPassages: (claimId: string, signal: AbortSignal) => Promise<Result<AnswerOf<typeof claimApi.passages>>>
}

export function createReviewApi(call: ApiClient): ReviewApi {
  return {
    list: ({ reviewer, ...filter }) =>
      call(reviewApi.list, { query: { ...filter, ...(reviewer !== undefined && { author: reviewer }) } }),
    async renew({ verdict: { id }, claim, mayDecide }) {
      const fresh = await call(claimApi.read, { params: { claimId: claim.id } })
      if (!fresh.ok) return fresh
      const verdict = fresh.value.verdicts.find((one) => one.id === id)
      // What this names is for the server to say: without a name it compares with what was submitted.
      return ok(verdict && { verdict, claim: fresh.value, mayDecide, dossier: null, changed: null })
    },
    decide: ({ verdict: { id, revision }, dossier }, decision) =>
      call(verdictApi.decide, {
        params: { verdictId: id },
        body: {
          ...decision,
          ...(dossier !== null && decision.outcome !== 'withdraw' && { dossier }),
        },
        ifMatch: revision,
        // Pressed again because the answer was lost, it is decided once.
        once: true,
      }),
    listPassages: (claimId, signal) => call(claimApi.passages, { params: { claimId }, signal }),
  }
}
