import * as z from './zod'

const failureCode = z.enum([
  'invalid',
  'malformed',
  'unauthenticated',
  'forbidden',
  'confirmation_required',
  'second_factor_required',
  'not_found',
  'conflict',
  'precondition_required',
  'too_large',
  'unsupported_type',
  'too_many',
  'unavailable',
])

/** Why an expected failure happened. Compare codes, never messages; HTTP is mapped in `lib/server/http/problem.ts`. */
export type FailureCode = z.output<typeof failureCode>

const fieldIssue = z.object({ field: z.string(), message: z.string() })
export type FieldIssue = z.output<typeof fieldIssue>

/** What a client may rely on in a problem (RFC 9457). `code` is missing where the failure is a defect of the server. */
export const problemView = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: failureCode.exactOptional(),
    field: z.string().exactOptional(),
    issues: z.array(fieldIssue).readonly().exactOptional(),
    /** What is stored now, on a conflict. */
    current: z.unknown().optional(),
    /** Names the line of the server's log. */
    incident: z.string().exactOptional(),
  })
  .meta({ id: 'Problem' })
export type ProblemView = z.output<typeof problemView>
