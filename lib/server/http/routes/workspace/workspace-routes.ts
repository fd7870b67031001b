import { ok } from '@/lib/core/result'
import { readWorkspace } from '@/lib/server/data/workspace/read-workspace'
import { defineRoute, type Route } from '@/lib/server/http/define-route'
import { noInput } from '@/lib/server/http/schemas'

export const workspaceRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/',
    permission: 'workspace:read',
    summary: 'The workspace, its codebook and its verdict scale',
    input: noInput,
    handle: async (grant) => ok({ body: await readWorkspace(grant) }),
  }),
]
