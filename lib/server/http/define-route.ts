import type { z } from 'zod'
import type { Permission } from '@/lib/core/permissions/permissions'
import type { Result } from '@/lib/core/result'
import { authorize } from '@/lib/server/grants/authorize'
import type { Grant } from '@/lib/server/grants/grant'
import { idempotent } from './idempotent'
import { holdBytes } from './held-bytes'
import { parseInput } from './parse-input'
import { parseJson, readBody, type SentBody } from './read-body'
import type { Reply } from './reply'

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

export type InputSchema = z.ZodObject<{ params?: z.ZodObject; query?: z.ZodObject; body?: z.ZodType }>

export type Exchange = {
  request: Request
  sent: SentBody
  /** The revision the writer saw, from `If-Match`; absent means "whatever is current". */
  ifMatch: number | undefined
}

export type RouteDefinition<P extends Permission, Input extends InputSchema> = {
  method: Method
  /** Under `/api/v1/workspaces/{workspace}`. */
  path: `/${string}`
  permission: P
  summary: string
  input: Input
  /** `multipart`: the handler reads the form itself when one was sent, and `body` is then left out of the parsing. */
  accepts?: 'multipart'
  /** Bytes of the body that are taken, where they are more than is usual. */
  maxBody?: number
  response?: { status?: 200 | 201 | 204; schema?: z.ZodType; type?: string }
  handle: (grant: Grant<P>, input: z.output<Input>, exchange: Exchange) => Promise<Result<Reply>>
}

/** A request as the router hands it over, nothing checked yet. */
export type RawRequest = { request: Request; workspace: string; params: Record<string, string> }

/** A declared route. The types of its input are folded away, so that routes of all shapes fit into one list. */
export type Route = Pick<
  RouteDefinition<Permission, InputSchema>,
  'method' | 'path' | 'permission' | 'summary' | 'input' | 'accepts' | 'response'
> & { answer: (raw: RawRequest) => Promise<Result<Reply>> }

/**
 * Declares a route of the HTTP API: authorises, parses, keeps the first answer to an `Idempotency-Key`, and only then
 * calls the handler. Mounting and the description at /api/openapi.json follow from the same declaration.
 */
export function defineRoute<P extends Permission, Input extends InputSchema>(
  definition: RouteDefinition<P, Input>,
): Route {
  const { handle, maxBody, ...declared } = definition
  return {
    ...declared,
    async answer({ request, workspace, params }) {
      const write = definition.method !== 'get'
      const grant = await authorize(definition.permission, { workspace, headers: request.headers, write })
      if (!grant.ok) return grant
      const held = holdBytes()
      try {
        const sent = await readBody(request, { held, limit: maxBody })
        if (!sent.ok) return sent
        const raw = readInput(definition, { request, sent: sent.value }, params)
        if (!raw.ok) return raw
        const input = parseInput(definition.input, raw.value)
        if (!input.ok) return input
        const ifMatch = revisionOf(request.headers.get('if-match'))
        const exchange = { request, sent: sent.value, ifMatch }
        const work = () => handle(grant.value, input.value, exchange)
        return await (definition.method === 'post' ? idempotent(grant.value, exchange, work) : work())
      } finally {
        held.release()
      }
    },
  }
}

type RawInput = { params: Record<string, string>; query: Record<string, string>; body?: unknown }

function readInput(
  definition: Pick<Route, 'input' | 'accepts'>,
  { request, sent }: Pick<Exchange, 'request' | 'sent'>,
  params: Record<string, string>,
): Result<RawInput> {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const isForm = sent.type.startsWith('multipart/form-data')
  if (!definition.input.shape.body || (isForm && definition.accepts === 'multipart')) {
    return { ok: true, value: { params, query } }
  }
  const body = parseJson(sent.bytes)
  return body.ok ? { ok: true, value: { params, query, body: body.value } } : body
}

function revisionOf(ifMatch: string | null): number | undefined {
  const digits = /^(?:W\/)?"(\d+)"$/.exec(ifMatch ?? '')?.[1]
  return digits === undefined ? undefined : Number(digits)
}
