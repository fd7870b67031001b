import type { ApiClient } from '@/components/ui/api-client'
import { ok, type Result } from '@/lib/core/result'
import type { Outcome } from '@/lib/schema/verdict-status'
import type { ClaimView, ReviewItem, VerdictView } from '@/lib/schema/claim'
import type { PassageView } from '@/lib/schema/passage'
import { reviewQuery, type ReviewFilter } from './review-filter'

export type Decision = { outcome: Outcome; comment?: string }
export type ReviewPage = { items: ReviewItem[]; nextCursor: string | null }

/** What the desk asks of the server. */
export type ReviewApi = {
  list: (filter: ReviewFilter) => Promise<Result<ReviewPage>>
  /** The item as it is now; it may have been decided on or taken back meanwhile. */
  renew: (item: ReviewItem) => Promise<Result<ReviewItem | undefined>>
  decide: (verdict: VerdictView, decision: Decision) => Promise<Result<VerdictView>>
  listPassages: (claimId: string, signal: AbortSignal) => Promise<Result<{ items: PassageView[] }>>
}

export function createReviewApi(call: ApiClient): ReviewApi {
  return {
    list: ({ reviewer, ...filter }) => {
      const query = reviewQuery(filter)
      if (reviewer) query.set('author', reviewer)
      return call(`/review?${query.toString()}`)
    },
    async renew({ verdict: { id }, claim, mayDecide }) {
      const fresh = await call<ClaimView>(`/claims/${claim.id}`)
      if (!fresh.ok) return fresh
      const verdict = fresh.value.verdicts.find((one) => one.id === id)
      return ok(verdict && { verdict, claim: fresh.value, mayDecide })
    },
    decide: ({ id, revision }, decision) =>
      call(`/verdicts/${id}/decisions`, {
        method: 'POST',
        body: decision,
        ifMatch: revision,
        // Pressed once, decided once, though the answer may be lost on the way.
        idempotencyKey: crypto.randomUUID(),
      }),
    listPassages: (claimId, signal) => call(`/claims/${claimId}/passages`, { signal }),
  }
}
