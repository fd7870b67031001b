import { workspaceApi } from '@/lib/schema/api/workspace'
import { ok } from '@/lib/core/result'
import { readWorkspace } from '@/lib/server/data/workspace/read-workspace'
import { defineRoute, type Route } from '@/lib/server/http/define-route'

export const workspaceRoutes: readonly Route[] = [
  defineRoute(workspaceApi.read, {
    permission: 'workspace:read',
    handle: async (grant) => ok({ body: await readWorkspace(grant) }),
  }),
]
