import { workspaceView } from '@/lib/schema/workspace'
import { noInput, route } from './route'

export const workspaceApi = {
  read: route({
    method: 'get',
    path: '/',
    summary: 'The workspace, its codebook and its verdict scale',
    input: noInput,
    answer: workspaceView,
  }),
}
