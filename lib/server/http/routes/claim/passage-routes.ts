import { z } from 'zod'
import { defineRoute, type Route } from '@/lib/server/http/define-route'
import { content } from '@/lib/server/http/reply'
import { id } from '@/lib/server/http/schemas'
import { passageList } from '@/lib/server/http/views/passage'
import { readPassages } from '@/lib/server/services/claim/read-passages'

export const passageRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/claims/{claimId}/passages',
    permission: 'claim:read',
    summary: 'Where a claim occurs, in the paragraphs around, as far as you may see it',
    input: z.object({ params: z.object({ claimId: id }) }),
    response: { schema: passageList },
    handle: (grant, { params }) => content(readPassages(grant, params.claimId)),
  }),
]
