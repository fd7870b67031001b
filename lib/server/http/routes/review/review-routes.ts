import { auditApi, reviewApi, verdictApi } from '@/lib/schema/api/review'
import { ok } from '@/lib/core/result'
import { listEvents } from '@/lib/server/data/workspace/list-events'
import { listReview } from '@/lib/server/data/review/list-review'
import { defineRoute, type Route } from '@/lib/server/http/define-route'
import { content, created } from '@/lib/server/http/reply'
import { decideVerdict } from '@/lib/server/services/review/decide-verdict'
import { draftVerdict, updateVerdict } from '@/lib/server/services/review/draft-verdict'
import { exportAuditLog } from '@/lib/server/services/workspace/export-audit-log'
import { submitVerdict } from '@/lib/server/services/review/submit-verdict'

export const reviewRoutes: readonly Route[] = [
  defineRoute(verdictApi.draft, {
    permission: 'verdict:write',
    async handle(grant, { params, body }) {
      const drafted = await draftVerdict(grant, params.claimId, body)
      if (!drafted.ok) return drafted
      const { verdict } = drafted.value
      return ok({ status: drafted.value.created ? 201 : 200, body: verdict, revision: verdict.revision })
    },
  }),
  defineRoute(verdictApi.update, {
    permission: 'verdict:write',
    handle: (grant, { params, body, ifMatch }) =>
      content(updateVerdict(grant, { id: params.verdictId, revision: ifMatch }, body)),
  }),
  defineRoute(verdictApi.submit, {
    permission: 'verdict:submit',
    handle: (grant, { params, ifMatch }) =>
      content(submitVerdict(grant, { id: params.verdictId, revision: ifMatch })),
  }),
  defineRoute(verdictApi.decide, {
    permission: 'verdict:decide',
    handle: (grant, { params, body, ifMatch }) =>
      created(decideVerdict(grant, { id: params.verdictId, revision: ifMatch }, body)),
  }),
  defineRoute(reviewApi.list, {
    permission: 'review:read',
    handle: (grant, { query }) => content(listReview(grant, query)),
  }),
  defineRoute(auditApi.list, {
    permission: 'audit:read',
    handle: (grant, { query }) => content(listEvents(grant, query)),
  }),
  defineRoute(auditApi.export, {
    permission: 'audit:read',
    logged: { done: 'exported' },
    async handle(grant, { query }) {
      const file = await exportAuditLog(grant, query)
      if (!file.ok) return file
      const { content: lines, type, headers } = file.value
      return ok({ bytes: { content: lines, type }, headers })
    },
  }),
]
