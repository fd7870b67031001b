import { dossierHash, reviewItem, verdictView } from '@/lib/schema/claim'
import { eventFilter, eventView } from '@/lib/schema/event'
import { id, line, remark, search } from '@/lib/schema/input'
import { page, pageOf } from '@/lib/schema/page'
import { outcome } from '@/lib/schema/verdict-status'
import * as z from '@/lib/schema/zod'
import { ofClaim } from './claim'
import { baseRevision, noAnswer, route } from './route'

const ofVerdict = z.object({ verdictId: id })

const draft = z
  .strictObject({
    rating: line(60).nullable().exactOptional(),
    /** Checked by `checkRichText`, which names the place that is wrong. */
    rationale: z
      .union([z.string(), z.looseObject({})], { error: 'Expected a text or a rich-text document.' })
      .exactOptional(),
    evidenceIds: z.array(id).max(200).exactOptional(),
  })
  .meta({ id: 'VerdictDraft' })

const change = draft.extend({
  /** Withdraws a submitted verdict, even if nothing else of it changes. */
  withdraw: z.literal(true).exactOptional(),
})

/** What an author writes. `rating` is a key of the workspace's scale; a rationale may come as plain text. */
export type VerdictDraft = z.output<typeof draft>
export type VerdictChange = z.output<typeof change>

/** What an editor says of a verdict. */
export const newDecision = z
  .strictObject({
    outcome,
    comment: remark.nullable().default(null),
    /** What the editor has read, as the review queue names it. Without it, what was submitted is meant. */
    dossier: dossierHash.exactOptional(),
    /** Approves a rating although its evidence points the other way. */
    confirm: z.literal(true).exactOptional(),
    /** The approved verdicts that this one contradicts and that give way to it. */
    over: z.array(id).max(50).exactOptional(),
  })
  .meta({ id: 'NewDecision' })
export type NewDecision = z.output<typeof newDecision>

export const verdictApi = {
  draft: route({
    method: 'post',
    path: '/claims/{claimId}/verdicts',
    summary: 'Start your verdict on a claim; answers 200 with your existing one',
    input: z.object({ params: ofClaim, body: draft }),
    answer: verdictView,
    status: [201, 200],
    location: '/verdicts/{id}',
  }),
  update: route({
    method: 'patch',
    path: '/verdicts/{verdictId}',
    summary: 'Save what you wrote; a submitted verdict is withdrawn, an approval is void',
    input: z.object({ ifMatch: baseRevision, params: ofVerdict, body: change }),
    answer: verdictView,
  }),
  submit: route({
    method: 'post',
    path: '/verdicts/{verdictId}/submit',
    summary: 'Submit your verdict; answers 422 with an issue for each part that is missing',
    input: z.object({ ifMatch: baseRevision, params: ofVerdict }),
    answer: verdictView,
  }),
  decide: route({
    method: 'post',
    path: '/verdicts/{verdictId}/decisions',
    summary:
      'Decide on a submitted verdict of somebody else, or withdraw your last decision; answers 409 with the changes if the verdict rests on something else than the dossier named',
    input: z.object({ ifMatch: baseRevision, params: ofVerdict, body: newDecision }),
    answer: verdictView,
    status: [201],
    location: '/verdicts/{id}',
  }),
}

export const reviewApi = {
  list: route({
    method: 'get',
    path: '/review',
    summary: 'The editors’ queue: submitted verdicts, first come first, or decided ones',
    input: z.object({
      query: page.extend({
        state: z.enum(['submitted', 'decided']).default('submitted'),
        author: id.optional(),
        rating: z.string().max(60).optional(),
        article: id.optional(),
        claim: id.optional(),
        search: search.optional(),
      }),
    }),
    answer: pageOf(reviewItem),
  }),
}

export const auditApi = {
  list: route({
    method: 'get',
    path: '/audit',
    summary: 'The audit log, newest first, with its chain of hashes',
    input: z.object({ query: page.extend(eventFilter) }),
    answer: pageOf(eventView),
  }),
  export: route({
    method: 'get',
    path: '/audit/export',
    summary: 'The audit log as a file, newest first: CSV, or a line of JSON for each entry',
    input: z.object({ query: z.strictObject({ ...eventFilter, format: z.enum(['csv', 'jsonl']) }) }),
    answer: noAnswer,
    file: [{ type: 'text/csv; charset=utf-8' }, { type: 'application/x-ndjson' }],
  }),
}
