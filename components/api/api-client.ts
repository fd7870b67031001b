import type { Failure, Result } from '@/lib/core/result'
import type { AnyRequest, InputSchema, RequestOf, RouteDeclaration } from '@/lib/schema/api/route'
import { problemView } from '@/lib/schema/problem'
import type { z } from '@/lib/schema/zod'
import { addressOf } from './address-of'

type CallOptions = {
  /** Makes sending a POST twice harmless: the second time, the first answer comes back. */
  idempotencyKey?: string
  signal?: AbortSignal
}

/**
 * Calls a route of the workspace's HTTP API from the browser; what it takes and answers follows from its declaration.
 * What fails, fails as a value that a screen can show.
 */
export type ApiClient = <Input extends InputSchema, Answer, Accepts>(
  route: RouteDeclaration<Input, Answer, Accepts>,
  request: RequestOf<Input, Accepts> & CallOptions,
) => Promise<Result<Answer>>

const OFFLINE =
  'The server cannot be reached. What you typed is still here; try again when you are back online.'
const OTHER_VERSION =
  'The server’s answer is not what this page expects. Load the page again to get its current version.'

export function createApiClient(workspace: string): ApiClient {
  return async (route, request) => {
    let response: Response
    let text: string
    try {
      response = await fetch(addressOf(workspace, route, request), initOf(route, request))
      text = await response.text()
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') throw error
      return unavailable(OFFLINE)
    }
    return response.ok ? readAnswer(route.answer, text) : { ok: false, failure: failureOf(response, text) }
  }
}

function initOf(
  { method }: Pick<RouteDeclaration, 'method'>,
  { body, ifMatch, idempotencyKey, signal }: AnyRequest & CallOptions,
): RequestInit {
  const headers = new Headers()
  if (body !== undefined && !(body instanceof FormData)) headers.set('content-type', 'application/json')
  if (ifMatch !== undefined) headers.set('if-match', `"${ifMatch}"`)
  if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey)
  return {
    method: method.toUpperCase(),
    headers,
    ...(body !== undefined && { body: body instanceof FormData ? body : JSON.stringify(body) }),
    ...(signal && { signal }),
  }
}

function readAnswer<Answer>(schema: z.ZodType<Answer>, text: string): Result<Answer> {
  const answer = schema.safeParse(text === '' ? undefined : jsonIn(text))
  return answer.success ? { ok: true, value: answer.data } : unavailable(OTHER_VERSION)
}

function failureOf({ status }: Response, text: string): Failure {
  const problem = problemView.safeParse(jsonIn(text))
  // Not one of ours: a proxy's error page, say.
  if (!problem.success)
    return unavailable(`The server answered with an error (${status}). Try again.`).failure
  const { code = 'unavailable', detail: message, field, issues, current } = problem.data
  return {
    code,
    message,
    ...(field !== undefined && { field }),
    ...(issues && { issues }),
    ...(current !== undefined && { current }),
  }
}

/** The JSON in a response; undefined if it is not JSON, which the schema then refuses. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function unavailable(message: string): { ok: false; failure: Failure } {
  return { ok: false, failure: { code: 'unavailable', message } }
}
