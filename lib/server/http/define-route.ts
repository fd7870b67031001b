import type * as z from 'zod'
import type { Permission } from '@/lib/core/permissions/permissions'
import { fail, ok, type FailureCode, type Result } from '@/lib/core/result'
import type { InputSchema, RouteDeclaration } from '@/lib/schema/api/route'
import type { SecurityKind } from '@/lib/schema/security-event'
import { logRequest } from '@/lib/server/auth/security-log'
import { authorize } from '@/lib/server/grants/authorize'
import type { Grant } from '@/lib/server/grants/grant'
import { idempotent } from './idempotent'
import { holdBytes } from './held-bytes'
import { ifChanged } from './if-changed'
import { parseInput } from './parse-input'
import { locate } from './locate'
import { readIfMatch } from './read-if-match'
import { readBody, readJson, type SentBody } from './read-body'
import type { FormShape } from './read-form'
import type { Reply } from './reply'

export type Exchange = {
  request: Request
  sent: SentBody
}

export type RouteDefinition<P extends Permission, Input extends InputSchema, Answer> = {
  permission: P
  /** Bytes of the body that are accepted, where they are more than is usual. */
  maxBody?: number
  /** The form that may be sent in place of the body, for a route that accepts one. */
  form?: FormShape
  /** A dangerous change: needs a confirmation of identity in the last 15 minutes. */
  confirmed?: boolean
  /** What the security log calls it when it is done, and when what was given to it was wrong. */
  logged?: { done?: SecurityKind; invalid?: SecurityKind }
  /** Its transactions are all `sqlTransaction`, so that an idempotency key costs no detour through Prisma. */
  sql?: boolean
  /** Reads the form itself when one was sent in place of a body. */
  handle: (grant: Grant<P>, input: z.output<Input>, exchange: Exchange) => Promise<Result<Reply<Answer>>>
}

/** A request as the router passes it on, nothing checked yet. */
export type RawRequest = { request: Request; workspace: string; params: Record<string, string> }

/** A route with its handler. The types of its input are folded away, so that routes of all shapes fit into one list. */
export type Route = RouteDeclaration & {
  permission: Permission
  form: FormShape | undefined
  run: (raw: RawRequest) => Promise<Result<Reply>>
}

/**
 * Gives a declared route its handler: authorises, parses, keeps the first answer to an `Idempotency-Key`, and only then
 * calls the handler. Mounting and the description at /api/openapi.json follow from the same declaration.
 */
export function defineRoute<P extends Permission, Input extends InputSchema, Answer>(
  declared: RouteDeclaration<Input, Answer>,
  { permission, maxBody, form, confirmed, logged, sql = false, handle }: RouteDefinition<P, Input, Answer>,
): Route {
  return {
    ...declared,
    permission,
    form,
    async run({ request, workspace, params }) {
      const write = declared.method !== 'get'
      const grant = await authorize(permission, {
        workspace,
        headers: request.headers,
        write,
        confirmed,
      })
      if (!grant.ok) return grant
      const meant = request.headers.get('stet-member')
      if (meant !== null && meant !== grant.value.actor.memberId) return signedInAsAnother()
      const held = holdBytes()
      try {
        const ifMatch = readIfMatch(declared.input, request.headers)
        if (!ifMatch.ok) return ifMatch
        const sent = await readBody(request, { held, limit: maxBody })
        if (!sent.ok) return sent
        const raw = readInput(declared, { request, sent: sent.value }, params)
        if (!raw.ok) return raw
        const input = parseInput(declared.input, { ...raw.value, ...ifMatch.value })
        if (!input.ok) return input
        const exchange = { request, sent: sent.value }
        const work = (given: Grant<P>) => handle(given, input.value, exchange)
        const asked = { request, sent: sent.value, secret: declared.secret, sql }
        const result = write ? await idempotent(grant.value, asked, work) : await work(grant.value)
        await logOutcome(result, { logged, request, grant: grant.value })
        return result.ok ? ok(complete(result.value, declared, { request, workspace, params })) : result
      } finally {
        held.release()
      }
    },
  }
}

/** The headers that follow from the declaration: where what was created is, and the ETag of what is read again and again. */
function complete(
  reply: Reply,
  { conditional, location }: Pick<RouteDeclaration, 'conditional' | 'location'>,
  { request, workspace, params }: RawRequest,
): Reply {
  if (conditional) return ifChanged(reply, request.headers.get('if-none-match'))
  if (reply.status !== 201 || location === undefined) return reply
  return {
    ...reply,
    headers: { ...reply.headers, location: locate(location, reply.body, { workspace, ...params }) },
  }
}

type Outcome = {
  logged: { done?: SecurityKind; invalid?: SecurityKind } | undefined
  request: Request
  grant: Grant<Permission>
}

/** What a route was refused is logged for every route; what it did, for those that say so. */
async function logOutcome(result: Result<Reply>, { logged, request, grant }: Outcome): Promise<void> {
  const kind = result.ok ? logged?.done : kindOfRefusal(result.failure.code, logged?.invalid)
  if (kind === undefined) return
  const { actor, workspaceId } = grant
  await logRequest(kind, request.headers, {
    userId: actor.userId,
    workspaceId,
    detail: withinWorkspace(request.url),
  })
}

/** What was asked for: which article, member or token. */
function withinWorkspace(url: string): string {
  const { pathname, search } = new URL(url)
  return `${pathname.replace(/^\/api\/v1\/workspaces\/[^/]+/, '')}${search}` || '/'
}

function kindOfRefusal(code: FailureCode, invalid: SecurityKind | undefined): SecurityKind | undefined {
  if (code === 'too_many') return 'throttled'
  if (code === 'forbidden') return 'forbidden'
  return code === 'invalid' ? invalid : undefined
}

/** A page that was opened by one member must not write for the next who signs in with the same browser. */
function signedInAsAnother(): Result<never> {
  return fail('unauthenticated', 'Somebody else is signed in with this browser. Sign in again.')
}

type RawInput = { params: Record<string, string>; query: Record<string, string>; body?: unknown }

function readInput(
  declared: Pick<RouteDeclaration, 'input' | 'accepts'>,
  { request, sent }: Pick<Exchange, 'request' | 'sent'>,
  params: Record<string, string>,
): Result<RawInput> {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const [unknown] = declared.input.shape.query ? [] : Object.keys(query)
  if (unknown !== undefined)
    return fail('invalid', 'Nothing can be asked for in the query of this address.', { field: unknown })
  const isForm = sent.type.startsWith('multipart/form-data')
  if (!declared.input.shape.body || (isForm && declared.accepts === 'multipart')) {
    return { ok: true, value: { params, query } }
  }
  const body = readJson(sent)
  return body.ok ? { ok: true, value: { params, query, body: body.value } } : body
}
