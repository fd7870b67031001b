import { z } from 'zod'
import { OUTCOMES } from '@/lib/schema/verdict-status'
import { ok } from '@/lib/core/result'
import { listEvents } from '@/lib/server/data/workspace/list-events'
import { listReview } from '@/lib/server/data/review/list-review'
import { defineRoute, type Route } from '@/lib/server/http/define-route'
import { content, created } from '@/lib/server/http/reply'
import { id, line, page, prose } from '@/lib/server/http/schemas'
import { eventView, pageOf, reviewItem, verdictView } from '@/lib/server/http/views/claim'
import { decideVerdict } from '@/lib/server/services/review/decide-verdict'
import { draftVerdict, updateVerdict } from '@/lib/server/services/review/draft-verdict'
import { submitVerdict } from '@/lib/server/services/review/submit-verdict'

const ofVerdict = z.object({ verdictId: id })

const draft = z.strictObject({
  rating: line(60).nullable().exactOptional(),
  /** Checked by `checkRichText`, which names the place that is wrong. */
  rationale: z
    .union([z.string(), z.looseObject({})], { error: 'Expected a text or a rich-text document.' })
    .exactOptional(),
  evidenceIds: z.array(id).max(200).exactOptional(),
})

export const reviewRoutes: readonly Route[] = [
  defineRoute({
    method: 'post',
    path: '/claims/{claimId}/verdicts',
    permission: 'verdict:write',
    summary: 'Begin your verdict on a claim; answers 200 with the one you have',
    input: z.object({ params: z.object({ claimId: id }), body: draft }),
    response: { status: 201, schema: verdictView },
    async handle(grant, { params, body }) {
      const drafted = await draftVerdict(grant, params.claimId, body)
      if (!drafted.ok) return drafted
      const { verdict } = drafted.value
      return ok({ status: drafted.value.created ? 201 : 200, body: verdict, revision: verdict.revision })
    },
  }),
  defineRoute({
    method: 'patch',
    path: '/verdicts/{verdictId}',
    permission: 'verdict:write',
    summary: 'Save what you wrote; a submitted verdict is taken back, an approval is void',
    input: z.object({ params: ofVerdict, body: draft }),
    response: { schema: verdictView },
    handle: (grant, { params, body }, { ifMatch }) =>
      content(updateVerdict(grant, { id: params.verdictId, revision: ifMatch }, body)),
  }),
  defineRoute({
    method: 'post',
    path: '/verdicts/{verdictId}/submit',
    permission: 'verdict:submit',
    summary: 'Submit your verdict; answers 422 with an issue for each part that is missing',
    input: z.object({ params: ofVerdict }),
    response: { schema: verdictView },
    handle: (grant, { params }, { ifMatch }) =>
      content(submitVerdict(grant, { id: params.verdictId, revision: ifMatch })),
  }),
  defineRoute({
    method: 'post',
    path: '/verdicts/{verdictId}/decisions',
    permission: 'verdict:decide',
    summary: 'Decide on a submitted verdict of somebody else, or take your last decision back',
    input: z.object({
      params: ofVerdict,
      body: z.strictObject({
        outcome: z.enum(OUTCOMES, { error: `Expected one of ${OUTCOMES.join(', ')}.` }),
        comment: prose(10_000).nullable().default(null),
      }),
    }),
    response: { status: 201, schema: verdictView },
    handle: (grant, { params, body }, { ifMatch }) =>
      created(decideVerdict(grant, { id: params.verdictId, revision: ifMatch }, body)),
  }),
  defineRoute({
    method: 'get',
    path: '/review',
    permission: 'review:read',
    summary: 'The editors’ queue: submitted verdicts, first come first, or decided ones',
    input: z.object({
      query: page.extend({
        state: z.enum(['submitted', 'decided']).default('submitted'),
        author: id.optional(),
        rating: z.string().max(60).optional(),
        article: id.optional(),
        search: z.string().trim().max(200).optional(),
      }),
    }),
    response: { schema: pageOf(reviewItem) },
    handle: (grant, { query }) => content(listReview(grant, query)),
  }),
  defineRoute({
    method: 'get',
    path: '/audit',
    permission: 'audit:read',
    summary: 'The audit log, newest first, with its chain of hashes',
    input: z.object({ query: page.extend({ subject: id.optional() }) }),
    response: { schema: pageOf(eventView) },
    handle: (grant, { query }) => content(listEvents(grant, query)),
  }),
]
