import { z } from 'zod'
import type { Failure, FailureCode } from '@/lib/core/result'

/** What a client may rely on in a problem (RFC 9457). */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string().optional(),
    field: z.string().optional(),
    issues: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
    current: z.unknown().optional(),
    incident: z.string().optional(),
  })
  .meta({ id: 'Problem' })

/** The one place where failures become HTTP. */
const STATUS: Record<FailureCode, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  too_many: 429,
  unavailable: 503,
}

const TITLES: Record<FailureCode, string> = {
  invalid: 'The request is not valid',
  unauthenticated: 'Not signed in',
  forbidden: 'Not allowed',
  not_found: 'Not found',
  conflict: 'Conflict',
  too_large: 'Too large',
  too_many: 'Too many requests',
  unavailable: 'Unavailable',
}

/** A failure as an RFC 9457 problem response. `code` and `current` are extension members. */
export function problem(failure: Failure): Response {
  const { code, message, field, issues, current } = failure
  const body = {
    type: 'about:blank',
    title: TITLES[code],
    status: STATUS[code],
    detail: message,
    code,
    field,
    issues,
    current,
  }
  const headers: Record<string, string> = { 'content-type': 'application/problem+json' }
  if (code === 'unauthenticated') headers['www-authenticate'] = 'Bearer'
  return new Response(JSON.stringify(body), { status: STATUS[code], headers })
}

/** The answer to a defect of ours: says nothing of its cause, names the log line. */
export function defect(incident: string): Response {
  const detail = `Something went wrong. Nothing was saved. To report this problem, quote the reference "${incident}".`
  const body = { type: 'about:blank', title: 'Internal error', status: 500, detail, incident }
  return new Response(JSON.stringify(body), {
    status: 500,
    headers: { 'content-type': 'application/problem+json' },
  })
}
