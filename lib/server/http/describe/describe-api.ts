import { z } from 'zod'
import { problemView } from '@/lib/schema/problem'
import type { Route } from './define-route'

type Json = z.core.util.JSONType

/** The OpenAPI 3.1 description of the routes, from the same schemas that check their requests and answers. */
export function describeApi(routes: readonly Route[], root: string): object {
  const { schemas, ofRoute } = describeSchemas(routes)
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes) {
    const path = `${root}${route.path}`
    paths[path] = { ...paths[path], [route.method]: describeRoute(route, ofRoute(route)) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Stet',
      version: '1',
      description: 'Annotate, source, review and export the claims of an article.',
    },
    paths,
    components: {
      schemas,
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'next-auth.session-token' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
  }
}

function describeRoute(route: Route, { params, query, body, answer }: RouteSchemas): object {
  const { summary, permission, status = [200] } = route
  const workspace = { name: 'workspace', in: 'path', required: true, schema: { type: 'string' } }
  const success = { description: summary, ...contentOf(route, answer) }
  return {
    summary,
    description: `Needs the permission \`${permission}\`.`,
    security: [{ session: [] }, { token: [] }],
    parameters: [
      workspace,
      ...parametersOf(params, 'path'),
      ...parametersOf(query, 'query'),
      ...headersOf(route),
    ],
    ...requestBodyOf(route, body),
    responses: {
      ...Object.fromEntries(status.map((one) => [String(one), success])),
      default: {
        description: 'A problem (RFC 9457)',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

function parametersOf(schema: Fields | undefined, place: 'path' | 'query'): object[] {
  return Object.entries(schema?.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: schema?.required.includes(name) ?? false,
    schema: property,
  }))
}

function headersOf({ method, input: { shape } }: Route): object[] {
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: 'Sent again with the same request, it gets the first answer; kept for 48 hours.',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  }
  const match = {
    name: 'If-Match',
    in: 'header',
    required: !shape.ifMatch?.safeParse(undefined).success,
    description: 'The revision that the change is based on: the ETag of what was read.',
    schema: { type: 'string', pattern: '^"[0-9]+"$' },
  }
  return [...(method === 'get' ? [] : [key]), ...(shape.ifMatch ? [match] : [])]
}

function requestBodyOf({ accepts, input }: Route, body: Json | undefined): object {
  if (body === undefined && accepts !== 'multipart') return {}
  const form = { type: 'object', properties: { file: { type: 'string', format: 'binary' } } }
  const requestBody = {
    // A body whose every field has a default may be left out.
    required: !input.shape.body?.safeParse({}).success,
    content: {
      ...(body !== undefined && { 'application/json': { schema: body } }),
      ...(accepts === 'multipart' && { 'multipart/form-data': { schema: form } }),
    },
  }
  return { requestBody }
}

function contentOf({ file }: Route, answer: Json | undefined): object {
  if (file !== undefined) return { content: { [file]: {} } }
  return answer === undefined ? {} : { content: { 'application/json': { schema: answer } } }
}

const fields = z.object({
  properties: z.record(z.string(), z.json()).default({}),
  required: z.array(z.string()).default([]),
})
type Fields = z.output<typeof fields>

const routeSchemas = z.object({
  params: fields.optional(),
  query: fields.optional(),
  body: z.json().optional(),
  answer: z.json().optional(),
})
type RouteSchemas = z.output<typeof routeSchemas>

const describedSchemas = z.object({
  properties: z.record(z.string(), z.object({ properties: routeSchemas })),
  $defs: z.record(z.string(), z.json()),
})

/** All schemas are described at once, so that each named one is described once and referred to by its name. */
function describeSchemas(routes: readonly Route[]) {
  const shapes = Object.fromEntries(routes.map((route) => [nameOf(route), schemaOf(route)]))
  const whole = z.object({ ...shapes, problem: z.object({ answer: problemView }) })
  const described = JSON.stringify(z.toJSONSchema(whole, { io: 'input', override: simplify }))
  const { properties, $defs } = describedSchemas.parse(
    JSON.parse(described.replaceAll('"#/$defs/', '"#/components/schemas/')),
  )
  return { schemas: $defs, ofRoute: (route: Route) => properties[nameOf(route)]?.properties ?? {} }
}

function schemaOf({ input, answer }: Route): z.ZodObject {
  const { ifMatch: _header, ...shape } = input.shape
  return z.object({ ...shape, ...(!(answer instanceof z.ZodUndefined) && { answer }) })
}

function nameOf({ method, path }: Route): string {
  return `${method} ${path}`
}

type Described = { jsonSchema: z.core.JSONSchema.BaseSchema }

/** Says things as OpenAPI's tools read them, and leaves out what every whole number and every format implies. */
function simplify({ jsonSchema }: Described): void {
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
  // To Zod a list that is not to be changed, to OpenAPI a field that cannot be sent.
  delete jsonSchema.readOnly
  nameKeys(jsonSchema)
}

/** A record of known keys, as an object of these fields. */
function nameKeys(jsonSchema: Described['jsonSchema']): void {
  const { propertyNames, additionalProperties: value } = jsonSchema
  if (typeof propertyNames !== 'object' || !propertyNames.enum || value === undefined) return
  jsonSchema.properties = Object.fromEntries(propertyNames.enum.map((key) => [String(key), value]))
  delete jsonSchema.propertyNames
  delete jsonSchema.additionalProperties
}
