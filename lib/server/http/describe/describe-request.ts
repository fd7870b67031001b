import type { Route } from '@/lib/server/http/define-route'
import type { Fields, RouteSchemas } from './describe-schemas'

/** The headers that several routes take, by the name they are referred to. */
export const SHARED_PARAMETERS = {
  Workspace: {
    name: 'workspace',
    in: 'path',
    required: true,
    description: 'The name of the workspace in its address.',
    schema: { type: 'string' },
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: 'The same request with the same key gets the first answer again. Kept for 48 hours.',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  },
  IfMatch: ifMatch(true),
  OptionalIfMatch: ifMatch(false),
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    required: false,
    description:
      'ETags of what the reader has already. If one is current, the answer is 304 without content.',
    schema: { type: 'string' },
  },
  StetMember: {
    name: 'Stet-Member',
    in: 'header',
    required: false,
    description: 'The id of the member who is meant. The answer is 401 if another member is signed in.',
    schema: { type: 'string', format: 'uuid' },
  },
} as const

function ifMatch(required: boolean) {
  return {
    name: 'If-Match',
    in: 'header',
    required,
    description:
      'The revision that the change is based on: the ETag of what was read, or the revision in quotes.',
    schema: { type: 'string', pattern: '^(W/)?"[0-9]{1,9}(\\.[0-9a-f]{16})?"$' },
  }
}

/** The parameters of a route: in its path, its query and its headers. */
export function describeParameters(route: Route, { params, query }: RouteSchemas): object[] {
  return [
    shared('Workspace'),
    ...parametersOf(params, 'path'),
    ...parametersOf(query, 'query'),
    ...headersOf(route).map(shared),
  ]
}

function parametersOf(schema: Fields | undefined, place: 'path' | 'query'): object[] {
  return Object.entries(schema?.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: schema?.required.includes(name) ?? false,
    schema: property,
  }))
}

function headersOf({ method, input: { shape }, conditional }: Route): (keyof typeof SHARED_PARAMETERS)[] {
  const isRequired = shape.ifMatch?.safeParse(undefined).success === false
  return [
    ...(method === 'get' ? [] : (['IdempotencyKey'] as const)),
    ...(shape.ifMatch ? [isRequired ? ('IfMatch' as const) : ('OptionalIfMatch' as const)] : []),
    ...(conditional ? (['IfNoneMatch'] as const) : []),
    'StetMember',
  ]
}

function shared(name: keyof typeof SHARED_PARAMETERS): object {
  return { $ref: `#/components/parameters/${name}` }
}

const FILE = { type: 'string', format: 'binary', contentMediaType: 'application/octet-stream' }

/** The body of a route that takes one: JSON, a form with files, or either. */
export function describeBody({ input, form }: Route, schemas: RouteSchemas): object {
  if (schemas.body === undefined && !form) return {}
  const requestBody = {
    // A body whose every field has a default may be left out. Of a form, something is always required.
    required: form !== undefined || !input.shape.body?.safeParse({}).success,
    content: {
      ...(schemas.body !== undefined && { 'application/json': { schema: schemas.body } }),
      ...(form && schemas.form && { 'multipart/form-data': formOf(schemas.form, form.files) }),
    },
  }
  return { requestBody }
}

function formOf({ properties, required }: Fields, files: 'one' | 'many'): object {
  const file = files === 'one' ? FILE : { type: 'array', items: FILE }
  return {
    schema: {
      type: 'object',
      properties: { file, ...properties },
      required: [...(files === 'one' ? ['file'] : []), ...required],
      additionalProperties: false,
    },
    encoding: { file: { contentType: '*/*' } },
  }
}
