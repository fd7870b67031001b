import { claimApi } from '@/lib/schema/api/claim'
import { sourceApi } from '@/lib/schema/api/source'
import { ok } from '@/lib/core/result'
import { listArticleClaims, listClaims } from '@/lib/server/data/claim/claims'
import { listSources } from '@/lib/server/data/source/sources'
import { defineRoute, type Route } from '@/lib/server/http/define-route'
import { content } from '@/lib/server/http/reply'
import { updateSource } from '@/lib/server/services/source/cite-source'
import { createClaim, readClaim, updateClaim } from '@/lib/server/services/claim/manage-claims'

export const claimRoutes: readonly Route[] = [
  defineRoute(claimApi.list, {
    permission: 'claim:read',
    handle: (grant, { query }) => content(listClaims(grant, query)),
  }),
  defineRoute(claimApi.listInArticle, {
    permission: 'claim:read',
    handle: (grant, { params, query }) => content(listArticleClaims(grant, params.articleId, query)),
  }),
  defineRoute(claimApi.create, {
    permission: 'claim:create',
    async handle(grant, { body }) {
      const made = await createClaim(grant, body)
      if (!made.ok) return made
      const { claim, created } = made.value
      return ok({ status: created ? 201 : 200, body: claim, revision: claim.revision })
    },
  }),
  defineRoute(claimApi.read, {
    permission: 'claim:read',
    handle: (grant, { params }) => content(readClaim(grant, params.claimId)),
  }),
  defineRoute(claimApi.update, {
    permission: 'claim:update',
    handle: (grant, { params, body, ifMatch }) =>
      content(updateClaim(grant, { id: params.claimId, revision: ifMatch }, body)),
  }),
  defineRoute(sourceApi.list, {
    permission: 'source:read',
    handle: (grant, { query }) => content(listSources(grant, query)),
  }),
  defineRoute(sourceApi.update, {
    permission: 'source:update',
    handle: (grant, { params, body, ifMatch }) =>
      content(updateSource(grant, { id: params.sourceId, revision: ifMatch }, body)),
  }),
]
