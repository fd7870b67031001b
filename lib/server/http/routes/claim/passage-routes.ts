import { claimApi } from '@/lib/schema/api/claim'
import { defineRoute, type Route } from '@/lib/server/http/define-route'
import { content } from '@/lib/server/http/reply'
import { readPassages } from '@/lib/server/services/claim/read-passages'

export const passageRoutes: readonly Route[] = [
  defineRoute(claimApi.passages, {
    permission: 'claim:read',
    handle: (grant, { params }) => content(readPassages(grant, params.claimId)),
  }),
]
