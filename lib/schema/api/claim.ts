import { claimSort, claimSummary, claimView, MAX_CLAIM_LENGTH } from '@/lib/schema/claim'
import { day, id, line, search } from '@/lib/schema/input'
import { listOf, page, pageOf } from '@/lib/schema/page'
import { passageView } from '@/lib/schema/passage'
import { VERDICT_STATUSES } from '@/lib/schema/verdict-status'
import * as z from '@/lib/schema/zod'
import { ofArticle } from './article'
import { baseRevision, route } from './route'

export const ofClaim = z.object({ claimId: id })

/** A claim as a person words it. */
export const newClaim = z
  .strictObject({
    text: line(MAX_CLAIM_LENGTH),
    speaker: line(300).nullable().exactOptional(),
    saidOn: day.nullable().exactOptional(),
  })
  .meta({ id: 'NewClaim' })

export const passageList = listOf(passageView)

export const claimApi = {
  list: route({
    method: 'get',
    path: '/claims',
    summary: 'The claims you may see, newest first unless sorted otherwise',
    input: z.object({
      query: page.extend({
        search: search.optional(),
        status: z.enum(['open', ...VERDICT_STATUSES]).optional(),
        /** Added by this member, or with work of theirs on it, as far as you may see. */
        memberId: id.optional(),
        sort: claimSort.optional(),
        order: z.enum(['asc', 'desc']).optional(),
      }),
    }),
    answer: pageOf(claimSummary),
  }),
  listInArticle: route({
    method: 'get',
    path: '/articles/{articleId}/claims',
    summary: 'The claims that occur in an article, with all that you may see of each',
    input: z.object({ params: ofArticle, query: page }),
    answer: pageOf(claimView),
  }),
  create: route({
    method: 'post',
    path: '/claims',
    summary: 'Add a claim; the same wording again answers 200 with the existing claim',
    input: z.object({ body: newClaim }),
    answer: claimView,
    status: [201, 200],
    location: '/claims/{id}',
  }),
  read: route({
    method: 'get',
    path: '/claims/{claimId}',
    summary: 'A claim with the occurrences, evidence and verdicts you may see',
    input: z.object({ params: ofClaim }),
    answer: claimView,
  }),
  update: route({
    method: 'patch',
    path: '/claims/{claimId}',
    summary: 'Reword a claim, or say who said it and when; new words void approvals',
    input: z.object({
      ifMatch: baseRevision,
      params: ofClaim,
      body: newClaim.extend({ text: newClaim.shape.text.exactOptional() }),
    }),
    answer: claimView,
  }),
  passages: route({
    method: 'get',
    path: '/claims/{claimId}/passages',
    summary: 'Where a claim occurs, in the paragraphs around, as far as you may see it',
    input: z.object({ params: ofClaim }),
    answer: passageList,
  }),
}
