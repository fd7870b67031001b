import { workspaceApi } from '@/lib/schema/api/workspace'
import { ok } from '@/lib/core/result'
import { readWorkspace } from '@/lib/server/data/workspace/read-workspace'
import { changeWorkspace } from '@/lib/server/services/workspace/change-workspace'
import { defineRoute, type Route } from '@/lib/server/http/define-route'
import { content } from '@/lib/server/http/reply'

export const workspaceRoutes: readonly Route[] = [
  defineRoute(workspaceApi.read, {
    permission: 'workspace:read',
    async handle(grant) {
      const workspace = await readWorkspace(grant)
      return ok({ body: workspace, revision: workspace.revision })
    },
  }),
  defineRoute(workspaceApi.update, {
    permission: 'workspace:manage',
    handle: (grant, { body, ifMatch }) => content(changeWorkspace(grant, ifMatch, body)),
  }),
]
