import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createApi } from '@/lib/server/http/create-api'
import { routes } from '@/lib/server/http/routes/routes'
import { systemDbOf } from '@/lib/server/grants/db-of'
import { databaseFailure } from '@/lib/server/grants/database-failure'
import { systemGrant } from '@/lib/server/grants/system'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()
const api = createApi()
let desk: Desk

beforeAll(async () => {
  desk = await createDesk()
})

/** What people and programs send that is not meant well: no text, too large, half a character, another type. */
const HOSTILE = fc.oneof(
  fc.constantFrom(
    '%00',
    '%ff',
    '%',
    '%E0%A4%A',
    "'",
    '../..',
    '00000000-0000-0000-0000-000000000000',
    '99999999999999999999',
    '-1',
    'NaN',
    '%F0%9F%98%80',
    '%ED%A0%80',
    'a'.repeat(5_000),
  ),
  fc.string({ maxLength: 30, unit: 'binary' }).map((text) => encodeURIComponent(text.toWellFormed())),
)

/** Cursors as ours look, with positions that no list has. */
const CURSOR = fc
  .oneof(
    fc.constantFrom<unknown>(
      9_007_199_254_740_991,
      -1,
      [9_007_199_254_740_991, -1, '00000000-0000-0000-0000-000000000000'],
      ['9999-12-31T23:59:59.999Z', '00000000-0000-0000-0000-000000000000'],
      ['0000-01-01T00:00:00Z', '00000000-0000-0000-0000-000000000000'],
      '00000000-0000-0000-0000-000000000000',
    ),
    fc.jsonValue(),
  )
  .map((position) => Buffer.from(JSON.stringify(position)).toString('base64url'))

const BODY = fc.oneof(
  fc.constantFrom('', '{', '[]', 'null', '{"text":"\\u0000"}', '{"text":"\\ud800"}', '['.repeat(20_000)),
  fc.json(),
)

const ASKED = fc.record({
  params: fc.array(HOSTILE, { minLength: 3, maxLength: 3 }),
  query: fc.array(
    fc.tuple(fc.constantFrom('cursor', 'limit', 'search', 'status', 'subject', 'format'), HOSTILE),
    {
      maxLength: 3,
    },
  ),
  cursor: fc.option(CURSOR, { nil: undefined }),
  headers: fc.dictionary(
    fc.constantFrom('if-match', 'idempotency-key', 'content-type', 'if-none-match', 'accept'),
    fc.stringMatching(/^[ -~]{0,40}$/),
    { maxKeys: 3 },
  ),
  body: BODY,
  slug: fc.option(HOSTILE, { nil: undefined, freq: 5 }),
})

const DECLARED = routes.map((route) => ({ name: `${route.method} ${route.path}`, route }))

describe.each(DECLARED)('$name', ({ route }) => {
  it('never fails for what it is sent', async () => {
    await fc.assert(
      fc.asyncProperty(ASKED, async ({ params, query, cursor, headers, body, slug }) => {
        let next = 0
        const path = route.path.replaceAll(/\{\w+\}/g, () => params[next++ % params.length] ?? '')
        const search = [...query, ...(cursor === undefined ? [] : [['cursor', cursor]])]
          .map((pair) => pair.join('='))
          .join('&')
        const method = route.method.toUpperCase()
        const { status } = await api.request(`/api/v1/workspaces/${slug ?? desk.slug}${path}?${search}`, {
          method,
          headers: { 'content-type': 'application/json', ...headers, ...desk.admin.headers },
          ...(method !== 'GET' && method !== 'DELETE' && { body }),
        })
        expect(status).toBeLessThan(500)
      }),
      { seed: 20_261_129, numRuns: 40, endOnFailure: true },
    )
  })
})

describe('the database’s time limits', () => {
  const db = () => systemDbOf(systemGrant())

  it('are set on every connection of the server', async () => {
    const rows = await db().$queryRaw<{ name: string; setting: string }[]>`
      SELECT name, setting FROM pg_settings WHERE name IN ('statement_timeout', 'lock_timeout') ORDER BY name`
    expect(rows).toEqual([
      { name: 'lock_timeout', setting: '15000' },
      { name: 'statement_timeout', setting: '60000' },
    ])
  })

  it.each([
    [
      'a statement that takes too long',
      'unavailable',
      () => db().$queryRaw`SELECT pg_sleep(5), set_config('x.y', '', true)`,
    ],
    ['a NUL character', 'malformed', () => db().$queryRaw`SELECT ${'a\0b'}::text`],
    ['a number out of range', 'malformed', () => db().$queryRaw`SELECT ${'99999999999'}::int`],
  ])('%s is told as %s', async (name, code, ask) => {
    if (name.startsWith('a statement')) await db().$executeRaw`SET statement_timeout = 50`
    const error: unknown = await ask().then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    expect(databaseFailure(error)?.code).toBe(code)
  })
})
