import { z } from 'zod'
import { MAX_CLAIM_LENGTH } from '@/lib/core/claim/claim-text-of'
import { VERDICT_STATUSES } from '@/lib/schema/verdict-status'
import { ok } from '@/lib/core/result'
import { listArticleClaims, listClaims } from '@/lib/server/data/claim/claims'
import { listSources } from '@/lib/server/data/source/sources'
import { defineRoute, type Route } from '@/lib/server/http/define-route'
import { content } from '@/lib/server/http/reply'
import { day, id, line, page } from '@/lib/server/http/schemas'
import { claimSummary, claimView, pageOf, sourceView } from '@/lib/server/http/views/claim'
import { updateSource } from '@/lib/server/services/source/cite-source'
import { createClaim, readClaim, updateClaim } from '@/lib/server/services/claim/manage-claims'
import { givenSource } from '@/lib/server/http/routes/source/evidence-routes'

const ofClaim = z.object({ claimId: id })
const search = z.string().trim().max(200).optional()
const details = { speaker: line(300).nullable().exactOptional(), saidOn: day.nullable().exactOptional() }
const text = line(MAX_CLAIM_LENGTH)

export const claimRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/claims',
    permission: 'claim:read',
    summary: 'The claims you may see, newest first',
    input: z.object({
      query: page.extend({ search, status: z.enum(['open', ...VERDICT_STATUSES]).optional() }),
    }),
    response: { schema: pageOf(claimSummary) },
    handle: (grant, { query }) => content(listClaims(grant, query)),
  }),
  defineRoute({
    method: 'get',
    path: '/articles/{articleId}/claims',
    permission: 'claim:read',
    summary: 'The claims that occur in an article, with all that you may see of each',
    input: z.object({ params: z.object({ articleId: id }), query: page }),
    response: { schema: pageOf(claimView) },
    handle: (grant, { params, query }) => content(listArticleClaims(grant, params.articleId, query)),
  }),
  defineRoute({
    method: 'post',
    path: '/claims',
    permission: 'claim:create',
    summary: 'Add a claim; the same wording again answers 200 with the claim that is there',
    input: z.object({ body: z.strictObject({ text, ...details }) }),
    response: { status: 201, schema: claimView },
    async handle(grant, { body }) {
      const made = await createClaim(grant, body)
      if (!made.ok) return made
      const { claim, created } = made.value
      return ok({ status: created ? 201 : 200, body: claim, revision: claim.revision })
    },
  }),
  defineRoute({
    method: 'get',
    path: '/claims/{claimId}',
    permission: 'claim:read',
    summary: 'A claim with the occurrences, evidence and verdicts you may see',
    input: z.object({ params: ofClaim }),
    response: { schema: claimView },
    handle: (grant, { params }) => content(readClaim(grant, params.claimId)),
  }),
  defineRoute({
    method: 'patch',
    path: '/claims/{claimId}',
    permission: 'claim:update',
    summary: 'Reword a claim, or say who said it and when; new words void approvals',
    input: z.object({
      params: ofClaim,
      body: z.strictObject({ text: text.exactOptional(), ...details }),
    }),
    response: { schema: claimView },
    handle: (grant, { params, body }, { ifMatch }) =>
      content(updateClaim(grant, { id: params.claimId, revision: ifMatch }, body)),
  }),
  defineRoute({
    method: 'get',
    path: '/sources',
    permission: 'source:read',
    summary: 'The sources you may see, newest first',
    input: z.object({ query: page.extend({ search }) }),
    response: { schema: pageOf(sourceView) },
    handle: (grant, { query }) => content(listSources(grant, query)),
  }),
  defineRoute({
    method: 'patch',
    path: '/sources/{sourceId}',
    permission: 'source:update',
    summary: 'Correct a source; another address voids the approvals that rest on it',
    input: z.object({ params: z.object({ sourceId: id }), body: givenSource }),
    response: { schema: sourceView },
    handle: (grant, { params, body }, { ifMatch }) =>
      content(updateSource(grant, { id: params.sourceId, revision: ifMatch }, body)),
  }),
]
