import * as z from 'zod'
import { problemView } from '@/lib/schema/problem'
import type { Route } from '@/lib/server/http/define-route'

export type Json = z.core.util.JSONType

/** An object's fields and which of them must be there. */
export type Fields = z.output<typeof fields>

/** The schemas of one route. */
export type RouteSchemas = {
  params: Fields | undefined
  query: Fields | undefined
  body: Json | undefined
  form: Fields | undefined
  answer: Json | undefined
  /** Of the files that are JSON, by media type. */
  files: Record<string, Json>
}

const fields = z.object({
  properties: z.record(z.string(), z.json()).default({}),
  required: z.array(z.string()).default([]),
})

const describedInput = z.object({
  params: fields.optional(),
  query: fields.optional(),
  body: z.json().optional(),
  form: fields.optional(),
})
const describedAnswer = z.object({
  answer: z.json().optional(),
  files: z.object({ properties: z.record(z.string(), z.json()) }).optional(),
})

/**
 * The schemas of all routes. They are described together, so that each named one is described once and referred to by its
 * name. What is sent may leave out fields with a default; what is answered has them.
 */
export function describeSchemas(routes: readonly Route[]): {
  named: Record<string, Json>
  ofRoute: (route: Route) => RouteSchemas
} {
  const sent = describeAll(routes, { io: 'input', shapeOf: inputOf, described: describedInput })
  const answered = describeAll(routes, { io: 'output', shapeOf: answerOf, described: describedAnswer })
  return {
    named: merge(sayDefaults(sent.named), answered.named),
    ofRoute(route) {
      const { params, query, body, form } = sent.of(route)
      const { answer, files } = answered.of(route)
      return { params, query, body, form, answer, files: files?.properties ?? {} }
    },
  }
}

type Direction<Described extends z.ZodType> = {
  io: 'input' | 'output'
  shapeOf: (route: Route) => z.ZodObject
  described: Described
}

function describeAll<Described extends z.ZodType>(
  routes: readonly Route[],
  { io, shapeOf, described }: Direction<Described>,
) {
  const shapes = Object.fromEntries(routes.map((route) => [nameOf(route), shapeOf(route)]))
  const whole = z.object({ ...shapes, problem: z.object({ answer: problemView }) })
  const text = JSON.stringify(z.toJSONSchema(whole, { io, override: simplify }))
  const { properties, $defs } = z
    .object({
      properties: z.record(z.string(), z.object({ properties: z.unknown() })),
      $defs: z.record(z.string(), z.json()),
    })
    .parse(JSON.parse(text.replaceAll('"#/$defs/', '"#/components/schemas/')))
  return {
    named: $defs,
    of: (route: Route) => described.parse(properties[nameOf(route)]?.properties ?? {}),
  }
}

function merge(sent: Record<string, Json>, { ...answered }: Record<string, Json>): Record<string, Json> {
  // The problem is part of both, and of what is answered only.
  const { Problem: _, ...rest } = sent
  const twice = Object.keys(rest).find((name) => name in answered)
  if (twice !== undefined) throw new Error(`"${twice}" is the name of what is sent and of what is answered.`)
  return { ...rest, ...answered }
}

/** Generators of clients require a field of a named schema that has a default, so that the description says it in words. */
function sayDefaults(schemas: Record<string, Json>): Record<string, Json> {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, sayDefault(schema)]))
}

function sayDefault(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(sayDefault)
  if (typeof schema !== 'object' || schema === null) return schema
  const { default: usual, ...rest } = sayDefaults(schema)
  if (usual === undefined) return rest
  return { ...rest, description: `${JSON.stringify(usual)} if it is left out.` }
}

function inputOf({ input, form }: Route): z.ZodObject {
  const { ifMatch: _header, ...shape } = input.shape
  return z.object({ ...shape, ...(form && { form: form.fields }) })
}

function answerOf({ answer, file }: Route): z.ZodObject {
  const files = (file ?? []).flatMap(({ type, schema }) => (schema ? [[type, schema] as const] : []))
  return z.object({
    ...(!(answer instanceof z.ZodUndefined) && { answer }),
    ...(files.length > 0 && { files: z.object(Object.fromEntries(files)) }),
  })
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
  // JSON Schema has no tuple without items; this is an empty list.
  if (jsonSchema.prefixItems?.length === 0) {
    delete jsonSchema.prefixItems
    jsonSchema.maxItems = 0
  }
  nameKeys(jsonSchema)
}

/** A record of known keys, as an object of these fields. */
function nameKeys(jsonSchema: Described['jsonSchema']): void {
  const { propertyNames, additionalProperties: value } = jsonSchema
  if (typeof propertyNames !== 'object' || !propertyNames.enum || value === undefined) return
  jsonSchema.properties = Object.fromEntries(propertyNames.enum.map((key) => [String(key), value]))
  delete jsonSchema.propertyNames
  jsonSchema.additionalProperties = false
}
