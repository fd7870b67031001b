import type { Failure, Result } from '@/lib/core/result'
import type { AnyRequest, InputSchema, RequestOf, RouteDeclaration } from '@/lib/schema/api/route'
import { problemView } from '@/lib/schema/problem'
import type * as z from '@/lib/schema/zod'
import { addressOf } from './address-of'
import { keyOf } from './request-key'

export type CallOptions = {
  /** Makes sending twice harmless: the second time, the first answer comes back. */
  idempotencyKey?: string
  /** The client chooses the idempotency key, so that a request repeated after a lost answer takes effect once. */
  once?: true
  signal?: AbortSignal
  /** Lets the request go on after its page is left. Browsers allow it to short requests only. */
  keepalive?: boolean
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

/** `memberId`: what this page sends is sent for this member, or refused if another one has signed in since. */
export function createApiClient(workspace: string, memberId?: string): ApiClient {
  return async (route, request) => {
    const address = addressOf(workspace, route, request)
    const kept = request.once && (await keyOf([route.method, address, request.ifMatch, request.body]))
    const init = initOf(route, kept ? { ...request, idempotencyKey: kept.key } : request)
    if (memberId !== undefined) init.headers.set('stet-member', memberId)
    let response: Response
    let text: string
    try {
      response = await fetch(address, init)
      text = await response.text()
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') throw error
      return unavailable(OFFLINE)
    }
    const answer = response.ok ? readAnswer(route.answer, text) : refusalOf(response, text)
    if (answer.ok || answer.failure.code !== 'unavailable') kept?.forget()
    return answer
  }
}

function initOf(
  { method }: Pick<RouteDeclaration, 'method'>,
  { body, ifMatch, idempotencyKey, signal, keepalive = false }: AnyRequest & CallOptions,
): RequestInit & { headers: Headers } {
  const headers = new Headers()
  if (body !== undefined && !(body instanceof FormData)) headers.set('content-type', 'application/json')
  if (ifMatch !== undefined) headers.set('if-match', `"${ifMatch}"`)
  if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey)
  return {
    method: method.toUpperCase(),
    headers,
    ...(body !== undefined && { body: body instanceof FormData ? body : JSON.stringify(body) }),
    ...(signal && { signal }),
    ...(keepalive && isShort(body) && { keepalive }),
  }
}

/** Browsers refuse to let more than 64 KiB go on; the rest of a request needs some of it. */
const LONGEST_KEPT_ALIVE = 15_000

function isShort(body: unknown): boolean {
  return !(body instanceof FormData) && JSON.stringify(body ?? null).length < LONGEST_KEPT_ALIVE
}

function readAnswer<Answer>(schema: z.ZodType<Answer>, text: string): Result<Answer> {
  const answer = schema.safeParse(text === '' ? undefined : jsonIn(text))
  return answer.success ? { ok: true, value: answer.data } : unavailable(OTHER_VERSION)
}

function refusalOf({ status }: Response, text: string): { ok: false; failure: Failure } {
  const problem = problemView.safeParse(jsonIn(text))
  // Not one of ours: a proxy's error page, say.
  if (!problem.success) return unavailable(`The server answered with an error (${status}). Try again.`)
  const { code = 'unavailable', detail: message, field, issues, current } = problem.data
  const failure = {
    code,
    message,
    ...(field !== undefined && { field }),
    ...(issues && { issues }),
    ...(current !== undefined && { current }),
  }
  return { ok: false, failure }
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
