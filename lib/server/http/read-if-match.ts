import { fail, ok, type Result } from '@/lib/core/result'
import type { InputSchema } from '@/lib/schema/api/route'

/** The revision in `If-Match`, for a route that declares one. Other routes ignore the header. */
export function readIfMatch({ shape }: InputSchema, headers: Headers): Result<{ ifMatch?: number }> {
  if (!shape.ifMatch) return ok({})
  const sent = headers.get('if-match')
  if (sent === null) {
    if (shape.ifMatch.safeParse(undefined).success) return ok({})
    const message =
      'Send the revision that your change is based on, the ETag of what you read, as "If-Match".'
    return fail('precondition_required', message, { field: 'If-Match' })
  }
  // A page that was read has an ETag of two parts: the revision, and what else it depends on.
  const digits = /^(?:W\/)?"(\d{1,9})(?:\.[0-9a-f]{16})?"$/.exec(sent.trim())?.[1]
  if (digits === undefined) {
    return fail('malformed', 'If-Match must be one ETag that is a revision, such as "3" with its quotes.', {
      field: 'If-Match',
    })
  }
  return ok({ ifMatch: Number(digits) })
}
