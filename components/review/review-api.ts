import type { ApiClient } from '@/components/api/api-client'
import { createDecisionApi, type DecisionApi } from '@/components/decision/decision-api'
import type { Result } from '@/lib/core/result'
import { claimApi } from '@/lib/schema/api/claim'
import { reviewApi } from '@/lib/schema/api/review'
import type { AnswerOf } from '@/lib/schema/api/route'
import type { ReviewFilter } from './review-filter'

/** What the review queue asks of the server. */
export type ReviewApi = DecisionApi & {
  list: (filter: ReviewFilter) => Promise<Result<AnswerOf<typeof reviewApi.list>>>
  listPassages: (claimId: string, signal: AbortSignal) => Promise<Result<AnswerOf<typeof claimApi.passages>>>
}

export function createReviewApi(call: ApiClient): ReviewApi {
  return {
    ...createDecisionApi(call),
    list: ({ reviewer, ...filter }) =>
      call(reviewApi.list, { query: { ...filter, ...(reviewer !== undefined && { author: reviewer }) } }),
    listPassages: (claimId, signal) => call(claimApi.passages, { params: { claimId }, signal }),
  }
}
