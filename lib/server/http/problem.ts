import type { Failure, FailureCode } from '@/lib/core/result'
import type { ProblemView } from '@/lib/schema/problem'

/** The one place where failures become HTTP. */
export const STATUS = {
  invalid: 422,
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  confirmation_required: 403,
  second_factor_required: 403,
  not_found: 404,
  conflict: 409,
  precondition_required: 428,
  too_large: 413,
  unsupported_type: 415,
  too_many: 429,
  unavailable: 503,
} as const satisfies Record<FailureCode, number>

const TITLES: Record<FailureCode, string> = {
  invalid: 'The request is not valid',
  malformed: 'The request is malformed',
  unauthenticated: 'Not signed in',
  forbidden: 'Not allowed',
  confirmation_required: 'Confirm that it is you',
  second_factor_required: 'A second factor is required',
  not_found: 'Not found',
  conflict: 'Conflict',
  precondition_required: 'The revision is missing',
  too_large: 'Too large',
  unsupported_type: 'Unsupported media type',
  too_many: 'Too many requests',
  unavailable: 'Unavailable',
}

const RETRY_AFTER_SECONDS = '5'

/** A failure as an RFC 9457 problem response. `code` and what follows it are extension members. */
export function problem({ code, message, ...rest }: Failure): Response {
  const status = STATUS[code]
  const headers = {
    ...(code === 'unauthenticated' && { 'www-authenticate': 'Bearer' }),
    ...(code === 'unavailable' && { 'retry-after': RETRY_AFTER_SECONDS }),
  }
  return respond(
    { ...rest, type: 'about:blank', title: TITLES[code], status, detail: message, code },
    headers,
  )
}

/** The answer to a defect of ours: says nothing of its cause, names the log line. */
export function defect(incident: string): Response {
  const detail = `Something went wrong. Nothing was saved. To report this problem, quote the reference "${incident}".`
  return respond({ type: 'about:blank', title: 'Internal error', status: 500, detail, incident })
}

function respond(body: ProblemView, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
  })
}
