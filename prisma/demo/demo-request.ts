import * as z from 'zod'
import { createApi } from '@/lib/server/http/create-api'

/** `revision` is the one that a change is based on. */
type Sent = { body?: unknown; revision?: number }

/** Sends a request of one member through the HTTP API, in this process, and gives the answer's JSON. */
export type DemoRequest = (method: 'GET' | 'POST' | 'PATCH', path: string, sent?: Sent) => Promise<unknown>

/** The API as the holder of `cookie` finds it in the workspace. An answer that is not a success throws. */
export function createDemoRequest(workspace: string, cookie: string): DemoRequest {
  const api = createApi()
  return async (method, path, { body, revision } = {}) => {
    const response = await api.request(`/api/v1/workspaces/${workspace}${path}`, {
      method,
      headers: {
        cookie,
        'content-type': 'application/json',
        ...(revision !== undefined && { 'if-match': `"${String(revision)}"` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok)
      throw new Error(`${method} ${path} answered ${String(response.status)}: ${reasonIn(response, text)}`)
    const json: unknown = text ? JSON.parse(text) : undefined
    return json
  }
}

/** What a problem response says to people; any other body as it is. */
function reasonIn({ headers }: Response, body: string): string {
  if (!headers.get('content-type')?.includes('json')) return body
  const problem = z.object({ detail: z.string() }).safeParse(JSON.parse(body))
  return problem.success ? problem.data.detail : body
}
