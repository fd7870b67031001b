import type { CheckValue } from './check-values'
import type { Operation, Schema } from './read-description'

/** What is wrong with a request that was accepted, by the description of its operation. */
export async function checkRequest(
  request: Request,
  { operation, params }: { operation: Operation; params: Record<string, string> },
  check: CheckValue,
): Promise<string[]> {
  const query = new URL(request.url).searchParams
  const given = {
    path: (name: string) => params[name] ?? null,
    query: (name: string) => query.get(name),
    header: (name: string) => request.headers.get(name),
  }
  const named = new Set(operation.parameters.filter((one) => one.in === 'query').map(({ name }) => name))
  return [
    ...checkSecurity(request, operation),
    ...[...query.keys()].filter((name) => !named.has(name)).map((name) => `query ${name} is not described`),
    ...operation.parameters.flatMap(({ name, in: place, required, schema }) => {
      const value = given[place](name)
      if (value !== null) return check(schema, fromText(value, schema), `${place} ${name}`)
      return required ? [`${place} ${name} is missing`] : []
    }),
    ...(await checkBody(request, operation, check)),
  ]
}

function checkSecurity({ headers }: Request, { security }: Operation): string[] {
  const scheme = headers.has('authorization') ? 'token' : 'session'
  return security.some((one) => scheme in one) ? [] : [`security: ${scheme} is not described`]
}

/** A value in an address or a header, as its schema means it. */
function fromText(value: string, schema: Schema): unknown {
  const type = typeof schema === 'object' && schema !== null && 'type' in schema ? schema.type : undefined
  return type === 'integer' || type === 'number' ? Number(value) : value
}

async function checkBody(request: Request, { requestBody }: Operation, check: CheckValue): Promise<string[]> {
  const bytes = new Uint8Array(await request.arrayBuffer())
  const text = new TextDecoder().decode(bytes)
  // A client that always sends an object says nothing by an empty one.
  if (bytes.length === 0 || (!requestBody && text === '{}'))
    return requestBody?.required ? ['The body is missing'] : []
  const type = request.headers.get('content-type') ?? ''
  const media = type.split(';')[0]?.trim().toLowerCase() ?? ''
  const described = requestBody?.content[media]
  if (!described) return [`body: the media type ${media} is not described`]
  if (media === 'application/json') return check(described.schema, JSON.parse(text), 'body')
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
  return checkForm(form, described.schema, check)
}

/** A field that is empty counts as left out. */
function checkForm(form: FormData, schema: Schema, check: CheckValue): string[] {
  const names = new Set([...form.entries()].filter(([, value]) => value !== '').map(([name]) => name))
  const values = [...names].map((name): [string, unknown] => {
    const texts = form.getAll(name).map((value) => (typeof value === 'string' ? value : 'a file'))
    return [name, field(propertyOf(schema, name), 'type') === 'array' ? texts : texts.at(-1)]
  })
  const faults = check(schema, Object.fromEntries(values), 'form')
  const inside = values.flatMap(([name, value]) => {
    const content = field(propertyOf(schema, name), 'contentSchema')
    return content === undefined ? [] : check(content, JSON.parse(String(value)), `form ${name}`)
  })
  return [...faults, ...inside]
}

function propertyOf(schema: Schema, name: string): Schema | undefined {
  return field(field(schema, 'properties'), name)
}

function field(schema: Schema | undefined, name: string): Schema | undefined {
  return typeof schema === 'object' && schema !== null && !Array.isArray(schema) ? schema[name] : undefined
}
