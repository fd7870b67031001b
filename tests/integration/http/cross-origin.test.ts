import { randomUUID } from 'node:crypto'
import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { joinAction } from '@/app/(public)/invitation/[token]/actions'
import { handleAuth } from '@/lib/server/auth/handle-auth'
import { answerChallenge } from '@/lib/server/http/answer-challenge'
import { refuseCrossOrigin } from '@/lib/server/grants/cross-origin'
import { proxy } from '@/proxy'
import { refusal, send } from '@/tests/factories/api'
import { appFiles, exportsOf } from '@/tests/factories/app-files'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { tokenOf } from '@/tests/factories/token'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

const visitor = vi.hoisted((): { headers: Record<string, string> } => ({ headers: {} }))
vi.mock('next/headers', () => ({ headers: () => Promise.resolve(new Headers(visitor.headers)) }))

useDatabase()

const HOST = 'stet.test:3000'
const OWN = { host: HOST, origin: `http://${HOST}` }
const REFUSED = 'Changes from another site are refused. Use an API token instead.'

/** What browsers send for a form of another page. Over plain HTTP they leave `Sec-Fetch-Site` out. */
const ELSEWHERE: [string, Record<string, string>][] = [
  ['another port', { host: HOST, origin: 'http://stet.test:4000' }],
  ['another host', { host: HOST, origin: 'https://evil.test' }],
  ['a sandboxed page', { host: HOST, origin: 'null' }],
  ['another site, over HTTPS', { host: HOST, 'sec-fetch-site': 'cross-site' }],
  ['a neighbouring site, over HTTPS', { host: HOST, 'sec-fetch-site': 'same-site' }],
]

let desk: Desk

beforeAll(async () => {
  desk = await createDesk()
})

function countClaims(): Promise<number> {
  return wholeDatabase().claim.count({ where: { workspaceId: desk.workspaceId } })
}

function createClaim(headers: Record<string, string>) {
  return send(desk.editor, 'POST /claims', { body: { text: randomUUID() }, headers })
}

describe.each(ELSEWHERE)('a form from %s', (_, headers) => {
  it.each(['application/json', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'changes nothing through the API, sent as %s',
    async (type) => {
      const before = await countClaims()
      const { status, detail } = await refusal(createClaim({ ...headers, 'content-type': type }))
      expect([status, detail]).toEqual([403, REFUSED])
      expect(await countClaims()).toBe(before)
    },
  )

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('is refused by every other address, by %s', (method) => {
    const request = new NextRequest(`http://${HOST}/w/demo/claims`, { method, headers })
    expect(proxy(request).status).toBe(403)
  })

  it('is refused by the action behind a form', async () => {
    visitor.headers = headers
    expect(await joinAction({}, new FormData())).toEqual({ message: REFUSED })
  })

  it.each(['signin/oidc', 'signout', 'callback/credentials', 'session'])(
    'is refused by the sign-in address %s',
    async (path) => {
      const request = new NextRequest(`http://${HOST}/api/auth/${path}`, { method: 'POST', headers })
      const params = Promise.resolve({ nextauth: path.split('/') })
      expect((await handleAuth(request, { params })).status).toBe(403)
    },
  )

  it('is refused by the address that gives a challenge for a passkey', async () => {
    const request = new NextRequest(`http://${HOST}/api/auth/passkey`, { method: 'POST', headers })
    expect((await answerChallenge(request)).status).toBe(403)
  })

  it('is let through with an API token and no cookie, by which no browser can be misled', async () => {
    const program = await tokenOf(desk.editor, 'write')
    const claim = { body: { text: randomUUID() }, headers }
    expect((await send(program, 'POST /claims', claim)).status).toBe(201)
    const both = { ...program, headers: { ...program.headers, ...desk.editor.headers } }
    expect((await send(both, 'POST /claims', claim)).status).toBe(403)
  })

  it('may still read', async () => {
    expect((await send(desk.editor, 'GET /claims', { headers })).status).toBe(200)
    expect(proxy(new NextRequest(`http://${HOST}/sign-in`, { headers })).status).toBe(200)
  })
})

describe('a change', () => {
  it.each([
    ['of a page of its own', OWN],
    [
      'of a page behind a proxy',
      { host: '127.0.0.1:3000', 'x-forwarded-host': HOST, origin: `https://${HOST}` },
    ],
    ['of a program, which names no page', { host: HOST }],
  ])('%s is made', async (_, headers) => {
    expect((await createClaim(headers)).status).toBe(201)
    expect(proxy(new NextRequest(`http://${HOST}/sign-in`, { method: 'POST', headers })).status).toBe(200)
  })

  it.each([
    ['https://stet.example.org', undefined],
    ['http://stet.example.org', REFUSED],
    ['https://stet.example.org:8443', REFUSED],
  ])('where the public address is known, is taken from there only: from %s', (origin, message) => {
    const headers = new Headers({ host: new URL(origin).host, origin })
    const refused = refuseCrossOrigin({ method: 'POST', headers }, 'https://stet.example.org')
    expect(refused?.message).toBe(message)
  })
})

describe('a JSON body', () => {
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'text/json', 'application/jsonp'])(
    'sent as %s is refused',
    async (type) => {
      const before = await countClaims()
      expect(await refusal(createClaim({ ...OWN, 'content-type': type }))).toMatchObject({
        status: 415,
        code: 'unsupported_type',
      })
      expect(await countClaims()).toBe(before)
    },
  )

  it.each(['application/json', 'Application/JSON; charset=utf-8'])('sent as %s is read', async (type) => {
    expect((await createClaim({ ...OWN, 'content-type': type })).status).toBe(201)
  })
})

it('knows every route that changes something: the API and the sign-in, which refuse by themselves', async () => {
  const changing: string[] = []
  for (const file of appFiles(/^route\.tsx?$/)) {
    const methods = [...(await exportsOf(file)).keys()]
    if (methods.some((name) => ['POST', 'PUT', 'PATCH', 'DELETE'].includes(name))) changing.push(file)
  }
  // Whatever is outside `api/` passes the proxy first.
  expect(changing.filter((file) => file.startsWith('api/'))).toEqual([
    'api/auth/[...nextauth]/route.ts',
    'api/auth/passkey/route.ts',
    'api/v1/[[...route]]/route.ts',
  ])
})
