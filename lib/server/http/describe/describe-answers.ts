import { API_ROOT } from '@/lib/schema/api/route'
import type { Route } from '@/lib/server/http/define-route'
import { STATUS } from '@/lib/server/http/problem'
import type { Json, RouteSchemas } from './describe-schemas'

type HeaderName = keyof typeof SHARED_HEADERS

/** The headers of answers, by the name they are referred to. */
export const SHARED_HEADERS = {
  'Cache-Control': header('How long the answer may be kept, and by whom.', { required: true }),
  'X-Content-Type-Options': header('Always `nosniff`.', { required: true }),
  ETag: header('The revision of what is answered. Send it back as `If-Match` with a change.'),
  'Idempotency-Replayed': header('`true` on an answer that was given before to the same Idempotency-Key.'),
  'Content-Disposition': header('The name to save the file under.'),
  'Content-Security-Policy': header('Keeps a browser from running what the file contains.'),
  'Stet-Omitted': header('What the format of the file has no place for.'),
  'WWW-Authenticate': header('Always `Bearer`.', { required: true }),
  'Retry-After': header('The number of seconds after which to try again.', {
    required: true,
    pattern: '^[0-9]+$',
  }),
} as const

function locationOf(path: string) {
  return header(`Where what was created is: \`${API_ROOT}${path}\`.`, { required: true })
}

function header(
  description: string,
  { required = false, pattern }: { required?: boolean; pattern?: string } = {},
) {
  return { description, required, schema: { type: 'string', ...(pattern !== undefined && { pattern }) } }
}

const ALWAYS: readonly HeaderName[] = ['Cache-Control', 'X-Content-Type-Options']

/** Each problem by the name it is referred to, with its status. A problem with several codes has one answer. */
const PROBLEMS = {
  Malformed: { status: STATUS.malformed, description: 'The address, If-Match or a value is malformed.' },
  Unauthenticated: {
    status: STATUS.unauthenticated,
    description: 'No session and no valid API token.',
    headers: ['WWW-Authenticate'],
  },
  Forbidden: {
    status: STATUS.forbidden,
    description:
      'The role or the token does not allow this (`forbidden`), or a confirmation of identity ' +
      '(`confirmation_required`) or a second factor (`second_factor_required`) is needed first.',
  },
  NotFound: { status: STATUS.not_found, description: 'This does not exist, or you may not see it.' },
  Conflict: {
    status: STATUS.conflict,
    description:
      'The change does not fit what is stored, such as a stale If-Match. `current` is what is stored.',
  },
  TooLarge: { status: STATUS.too_large, description: 'The body is too large.' },
  UnsupportedType: { status: STATUS.unsupported_type, description: 'The body is of another media type.' },
  Invalid: {
    status: STATUS.invalid,
    description: 'Something in the request is not valid. `issues` names each field.',
  },
  RevisionMissing: { status: STATUS.precondition_required, description: 'If-Match is missing.' },
  TooMany: { status: STATUS.too_many, description: 'Too many tries.' },
  Defect: { status: 500, description: 'A fault of the server. `incident` names the line in its log.' },
  Unavailable: {
    status: STATUS.unavailable,
    description: 'The server or its database is busy or cannot be reached. Nothing was saved.',
    headers: ['Retry-After'],
  },
} as const satisfies Record<string, Problem>
type Problem = { status: number; description: string; headers?: readonly HeaderName[] }
type ProblemName = keyof typeof PROBLEMS

/** The problems as answers, for routes to refer to. */
export function sharedAnswers(): Record<string, object> {
  const problems: Record<string, Problem> = PROBLEMS
  return Object.fromEntries(
    Object.entries(problems).map(([name, { description, headers = [] }]) => [
      name,
      {
        description,
        headers: headersOf([...ALWAYS, ...headers]),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  )
}

/** Every answer that a route gives: its successes, and each problem that can occur. */
export function describeAnswers(route: Route, schemas: RouteSchemas): Record<string, object> {
  const { status = [200], conditional } = route
  return {
    ...Object.fromEntries(status.map((one) => [one, successOf(route, schemas, one)])),
    ...(conditional && {
      304: { description: 'The reader has the current state.', headers: headersOf([...ALWAYS, 'ETag']) },
    }),
    ...Object.fromEntries(
      problemsOf(route).map((name) => [PROBLEMS[name].status, { $ref: `#/components/responses/${name}` }]),
    ),
  }
}

const DESCRIPTIONS = { 200: 'Done.', 201: 'Created.', 204: 'Done. There is no content.' } as const

function successOf(route: Route, schemas: RouteSchemas, status: 200 | 201 | 204): object {
  const { method, file, secret, location } = route
  return {
    description: DESCRIPTIONS[status],
    headers: {
      ...headersOf([
        ...ALWAYS,
        'ETag',
        ...(method === 'get' || secret !== undefined ? [] : (['Idempotency-Replayed'] as const)),
        ...(file ? (['Content-Disposition', 'Content-Security-Policy', 'Stet-Omitted'] as const) : []),
      ]),
      ...(status === 201 && location !== undefined && { Location: locationOf(location) }),
    },
    ...(status !== 204 && { content: contentOf(route, schemas) }),
  }
}

function contentOf({ file }: Route, { answer, files }: RouteSchemas): object {
  if (!file) return answer === undefined ? {} : { 'application/json': { schema: answer } }
  return Object.fromEntries(file.map(({ type }) => [type, { schema: files[type] ?? bytesOf(type) }]))
}

function headersOf(names: readonly HeaderName[]): Record<string, object> {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))
}

function bytesOf(type: string): Json {
  return type.startsWith('text/') ? { type: 'string' } : { type: 'string', format: 'binary' }
}

function problemsOf({ method, input: { shape }, throttled }: Route): ProblemName[] {
  const writes = method !== 'get'
  const asksRevision = shape.ifMatch?.safeParse(undefined).success === false
  const possible: Record<ProblemName, boolean> = {
    Malformed: true,
    Unauthenticated: true,
    Forbidden: true,
    NotFound: true,
    Conflict: writes,
    TooLarge: writes,
    UnsupportedType: shape.body !== undefined,
    // A query that is not described is refused.
    Invalid: true,
    RevisionMissing: asksRevision,
    TooMany: throttled ?? false,
    Defect: true,
    Unavailable: true,
  }
  return NAMES.filter((name) => possible[name])
}

const NAMES = Object.keys(PROBLEMS).filter((name): name is ProblemName => name in PROBLEMS)
