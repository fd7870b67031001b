import { Validator } from '@seriousme/openapi-schema-validator'
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { createApi, describeOwnApi } from '@/lib/server/http/create-api'
import type { Route } from '@/lib/server/http/define-route'
import { routes } from '@/lib/server/http/routes/routes'
import { createExchangeCheck } from '@/tests/factories/described/check-exchange'
import { createValueCheck } from '@/tests/factories/described/check-values'
import { readDescription, SCHEMAS } from '@/tests/factories/described/read-description'
import { refusal, send } from '@/tests/factories/api'
import { createArticle } from '@/tests/factories/article'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

const check = createExchangeCheck(describeOwnApi())
const { paths, components } = readDescription(describeOwnApi())
const referring = z.object({ $ref: z.string().optional() })
const requiring = z.object({ required: z.array(z.string()).default([]) })
let desk: Desk

beforeAll(async () => {
  desk = await createDesk()
})

it('is a valid OpenAPI 3.1 document', async () => {
  const validator = new Validator()
  const { valid, errors } = await validator.validate(
    z.looseObject({}).parse(JSON.parse(JSON.stringify(describeOwnApi()))),
  )
  expect(errors ?? []).toEqual([])
  expect([valid, validator.version]).toEqual([true, '3.1'])
})

describe.each(routes.map((route) => ({ name: `${route.method} ${route.path}`, route })))(
  '$name',
  ({ route }) => {
    it('requires the fields that the server requires, and no other', () => {
      const { described, parsed } = requiredOf(route)
      expect(described).toEqual(parsed)
    })
  },
)

it('does not require a field that has a default', () => {
  const find = (method: string, path: string) =>
    routes
      .filter((route) => route.method === method && route.path === path)
      .map((route) => requiredOf(route).described)
  expect(find('post', '/tokens')).toEqual([['name']])
  expect(find('post', '/verdicts/{verdictId}/decisions')).toEqual([['outcome']])
  expect(find('post', '/articles')).toEqual([[]])
  // `openapi-typescript` makes such a field of a named schema required.
  const { NewDecision } = components.schemas
  expect(JSON.stringify(NewDecision)).not.toContain('"default"')
})

it.each(
  routes
    .filter(({ status }) => status?.includes(201))
    .map(({ method, path, location }) => ({ method, path, location })),
)('says where what $method $path creates is, at a path that is described', ({ location }) => {
  expect(location).toBeDefined()
  const shape = (path: string) => path.replaceAll(/\{[\w.]+\}/g, '{}')
  expect(routes.map(({ path }) => shape(path))).toContain(shape(location ?? ''))
})

describe('an exchange', () => {
  const origin = 'http://stet.test'

  /** A true exchange with something changed, as the check sees it. */
  async function faultsOf({
    call = 'GET /members',
    body,
    headers = {},
    change = (answer: Response) => answer,
  }: {
    call?: string
    body?: string
    headers?: Record<string, string>
    change?: (answer: Response) => Response | Promise<Response>
  }): Promise<string[]> {
    const [method = '', path = ''] = call.split(' ')
    const url = `${origin}/api/v1/workspaces/${desk.slug}${path}`
    const request = new Request(url, {
      method,
      headers: {
        ...desk.admin.headers,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body }),
    })
    const asked = request.clone()
    return check(asked, await change(await undescribed(request)))
  }

  /** The API's own answer, even if it is not as described. */
  async function undescribed(request: Request): Promise<Response> {
    return createApi().fetch(request)
  }

  const changedTo = (change: object) => async (answer: Response) => {
    const body = z.looseObject({}).parse(await answer.json())
    return new Response(JSON.stringify({ ...body, ...change }), { headers: answer.headers })
  }

  it('that is as described has no faults', async () => {
    expect(await faultsOf({})).toEqual([])
    expect(await faultsOf({ call: 'POST /claims', body: '{"text":"A claim."}' })).toEqual([])
    expect(await faultsOf({ call: 'GET /nowhere' })).toEqual([])
  })

  it.each([
    ['an answer without a field', { change: changedTo({ items: undefined }) }],
    ['an answer with another field', { change: changedTo({ more: 1 }) }],
    ['an answer with a field of another type', { change: changedTo({ items: 'none' }) }],
    [
      'another status',
      { change: (answer: Response) => new Response(answer.body, { status: 202, headers: answer.headers }) },
    ],
    ['another media type', { change: withHeader('content-type', 'text/html') }],
    ['another header', { change: withHeader('x-more', '1') }],
    ['an answer at a path that is not described', { call: 'GET /nowhere', change: () => Response.json({}) }],
    [
      'a 201 without a Location',
      { call: 'POST /claims', body: '{"text":"One more claim."}', change: withoutHeader('location') },
    ],
  ])('is refused: %s', async (_, exchange) => {
    expect(await faultsOf(exchange)).not.toEqual([])
  })

  it.each([
    ['query more is not described', { call: 'GET /claims?more=1' }],
    ["body must have required property 'text'", { call: 'POST /claims', body: '{}' }],
    [
      'body must NOT have additional properties',
      { call: 'POST /claims', body: '{"text":"A claim.","more":1}' },
    ],
    ['header If-Match is missing', { call: 'PATCH /', body: '{"name":"A desk"}' }],
    [
      'body: the media type application/json is not described',
      { call: 'DELETE /account/second-factor', body: '{"more":1}' },
    ],
    [
      'security: token is not described',
      { call: 'DELETE /account/second-factor', headers: { authorization: 'Bearer x' } },
    ],
  ])('is refused when it was accepted with this fault: %s', async (fault, exchange) => {
    const { call } = exchange
    const status = call.startsWith('DELETE') ? 204 : call.startsWith('POST') ? 201 : 200
    const accepted = () => new Response(null, { status })
    expect(await faultsOf({ ...exchange, change: accepted })).toContainEqual(expect.stringContaining(fault))
  })
})

it('is compared with a document of many levels as fast as with a flat one', () => {
  const levels = Array.from({ length: 60 })
  const quoted = levels.reduce<object>((content) => ({ type: 'blockquote', content: [content] }), {
    type: 'paragraph',
  })
  const checkValue = createValueCheck(components.schemas)
  const document = { $ref: `${SCHEMAS}#/$defs/ArticleDocument` }
  expect(checkValue(document, { type: 'doc', content: [quoted] }, 'body')).toEqual([])
})

it('is compared with whatever a test of this suite sends', async () => {
  const { id } = await createArticle(desk.admin, 'The sea rises.')
  const deleted = send(desk.admin, `DELETE /articles/${id}`, {
    body: { more: 1 },
    headers: { 'if-match': '"1"' },
  })
  await expect(deleted).rejects.toThrow('body: the media type application/json is not described')
})

it('has a query for each route that takes one; any other is refused', async () => {
  expect(await refusal(send(desk.admin, 'GET /members?more=1'))).toMatchObject({ status: 422, field: 'more' })
})

function withHeader(name: string, value: string) {
  return (answer: Response) => {
    const headers = new Headers(answer.headers)
    headers.set(name, value)
    return new Response(answer.body, { status: answer.status, headers })
  }
}

function withoutHeader(name: string) {
  return (answer: Response) => {
    const headers = new Headers(answer.headers)
    headers.delete(name)
    return new Response(answer.body, { status: answer.status, headers })
  }
}

/** What the description requires of a body, and what the schema does that the server parses it with. */
function requiredOf({ method, path, input }: Route): { described: string[]; parsed: string[] } {
  const { body } = input.shape
  const inner = body instanceof z.ZodOptional ? body.unwrap() : body
  if (!(inner instanceof z.ZodObject)) return { described: [], parsed: [] }
  const parsed: Record<string, z.core.$ZodType> = inner.shape
  const address = `/api/v1/workspaces/{workspace}${path}`.replace(/\/$/, '')
  const schema = paths[address]?.[method]?.requestBody?.content['application/json']?.schema
  const { $ref } = referring.parse(schema)
  const { required } = requiring.parse(
    $ref === undefined ? schema : components.schemas[$ref.split('/').at(-1) ?? ''],
  )
  return {
    described: required.sort(),
    parsed: Object.entries(parsed)
      .filter(([, field]) => !z.object({ field }).safeParse({}).success)
      .map(([name]) => name)
      .sort(),
  }
}
