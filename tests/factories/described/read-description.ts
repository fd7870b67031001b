import * as z from 'zod'

// An OpenAPI document, as far as exchanges are checked against it.

const schema = z.json()
const parameter = z.object({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean(),
  schema,
})
const content = z.record(z.string(), z.object({ schema }))
const answer = z.object({
  headers: z.record(z.string(), z.object({ required: z.boolean().default(false), schema })).default({}),
  content: content.default({}),
})
const operation = z.object({
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z.array(parameter),
  requestBody: z.object({ required: z.boolean(), content }).optional(),
  responses: z.record(z.string(), answer),
})
const description = z.object({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({ schemas: z.record(z.string(), schema), responses: z.record(z.string(), answer) }),
})

export type Operation = z.output<typeof operation>
export type Answer = z.output<typeof answer>
export type Description = z.output<typeof description>
export type Schema = z.output<typeof schema>

/** What schemas refer to each other under, for Ajv. */
export const SCHEMAS = 'stet'

/** The document with what it refers to in place, but for schemas, which may refer to themselves. */
export function readDescription(document: object): Description {
  const whole = z.json().parse(JSON.parse(JSON.stringify(document)))
  const text = JSON.stringify(resolve(whole, whole))
  return description.parse(JSON.parse(text.replaceAll('"#/components/schemas/', `"${SCHEMAS}#/$defs/`)))
}

type Json = z.output<ReturnType<typeof z.json>>

function resolve(node: Json, whole: Json): Json {
  if (Array.isArray(node)) return node.map((item) => resolve(item, whole))
  if (typeof node !== 'object' || node === null) return node
  const { $ref } = node
  if (typeof $ref === 'string' && !$ref.startsWith('#/components/schemas/'))
    return resolve(follow($ref, whole), whole)
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, resolve(value, whole)]))
}

function follow(reference: string, whole: Json): Json {
  const found = reference
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (node, key) => (typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined),
      whole,
    )
  return z.json().parse(found)
}
