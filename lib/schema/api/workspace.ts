import { workspaceChange, workspaceView } from '@/lib/schema/workspace'
import * as z from '@/lib/schema/zod'
import { baseRevision, noInput, route } from './route'

export const workspaceApi = {
  read: route({
    method: 'get',
    path: '/',
    summary: 'The workspace, your role in it, its codebook and its verdict scale',
    input: noInput,
    answer: workspaceView,
    conditional: true,
  }),
  update: route({
    method: 'patch',
    path: '/',
    summary: 'Change the name or the interface language of the workspace',
    input: z.object({ ifMatch: baseRevision, body: workspaceChange }),
    answer: workspaceView,
  }),
}
