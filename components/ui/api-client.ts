import type { Failure, FailureCode, Result } from '@/lib/core/result'

export type ApiCall = {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  body?: unknown
  /** The revision that the change is based on. */
  ifMatch?: number
  /** Makes sending a POST twice harmless: the second time, the first answer comes back. */
  idempotencyKey?: string
  signal?: AbortSignal
}

/** Calls the workspace's HTTP API from the browser. What fails, fails as a value that a screen can show. */
export type ApiClient = <T>(path: string, call?: ApiCall) => Promise<Result<T>>

const OFFLINE =
  'The server cannot be reached. What you typed is still here; try again when you are back online.'
const CODES: readonly FailureCode[] = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'too_large',
  'too_many',
  'unavailable',
]

export function createApiClient(workspace: string): ApiClient {
  const root = `/api/v1/workspaces/${workspace}`
  return async <T>(path: string, call: ApiCall = {}): Promise<Result<T>> => {
    try {
      return await read<T>(await fetch(`${root}${path}`, requestOf(call)))
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') throw error
      return { ok: false, failure: { code: 'unavailable', message: OFFLINE } }
    }
  }
}

function requestOf({ method = 'GET', body, ifMatch, idempotencyKey, signal }: ApiCall): RequestInit {
  const headers = new Headers()
  if (body !== undefined && !(body instanceof FormData)) headers.set('content-type', 'application/json')
  if (ifMatch !== undefined) headers.set('if-match', `"${ifMatch}"`)
  if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey)
  return {
    method,
    headers,
    ...(body !== undefined && { body: body instanceof FormData ? body : JSON.stringify(body) }),
    ...(signal && { signal }),
  }
}

async function read<T>(response: Response): Promise<Result<T>> {
  const text = await response.text()
  if (!response.ok) return { ok: false, failure: failureOf(text, response.status) }
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- the answer is held to its schema by the server's tests
  const value: T = text ? JSON.parse(text) : undefined
  return { ok: true, value }
}

function failureOf(text: string, status: number): Failure {
  const unknown: Failure = {
    code: 'unavailable',
    message: `The server answered with an error (${status}). Try again.`,
  }
  let problem: unknown
  try {
    problem = JSON.parse(text)
  } catch {
    // Not one of ours: a proxy's error page, say.
    return unknown
  }
  if (typeof problem !== 'object' || problem === null || !('detail' in problem)) return unknown
  const code = 'code' in problem ? CODES.find((one) => one === problem.code) : undefined
  return {
    code: code ?? 'unavailable',
    message: String(problem.detail),
    ...('field' in problem && typeof problem.field === 'string' && { field: problem.field }),
    ...('issues' in problem && Array.isArray(problem.issues) && { issues: problem.issues }),
    ...('current' in problem && { current: problem.current }),
  }
}
