import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { rowScopeOf } from '@/lib/core/permissions/decide'
import { isInPerson, isReadInPerson } from '@/lib/core/permissions/in-person'
import { wholeDatabase } from '@/tests/factories/whole-database'
import type { Route } from '@/lib/server/http/define-route'
import { routes } from '@/lib/server/http/routes/routes'
import { send, type Answer } from '@/tests/factories/api'
import { createDesk, type Desk, type Person } from '@/tests/factories/desk'
import { tokenOf } from '@/tests/factories/token'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

const DECLARED = routes.map((route) => ({ name: `${route.method.toUpperCase()} ${route.path}`, route }))
const PEOPLE = ['viewer', 'reviewer', 'editor', 'admin'] as const

/** Calls a route as somebody, about things that do not exist: what is asked here is who may ask at all. */
function call(route: Route, person: Pick<Person, 'slug' | 'headers'>): Promise<Answer> {
  const path = route.path.replaceAll(/\{\w+\}/g, () => randomUUID())
  const body = route.method === 'get' || route.method === 'delete' ? undefined : {}
  return send(person, `${route.method.toUpperCase()} ${path}`, { body })
}

describe.each(DECLARED)('$name', ({ route }) => {
  it('asks who one is', async () => {
    const { slug } = await createDesk()
    const anonymous = await call(route, { slug, headers: {} })
    expect(anonymous.status).toBe(401)
    expect(anonymous.headers.get('content-type')).toBe('application/problem+json')
    expect((await call(route, { slug, headers: { authorization: 'Bearer stet_guess' } })).status).toBe(401)
    expect((await call(route, { slug, headers: { cookie: 'next-auth.session-token=forged' } })).status).toBe(
      401,
    )
  })

  it('does not exist for an outsider, as a workspace that is not there', async () => {
    const [desk, elsewhere] = [await createDesk(), await createDesk()]
    const outsider = { ...elsewhere.admin, slug: desk.slug }
    const [answer, unknown] = [
      await call(route, outsider),
      await call(route, { ...outsider, slug: 'nowhere' }),
    ]
    expect([answer.status, answer.text]).toEqual([404, unknown.text])
    const token = await tokenOf(elsewhere.admin, 'write')
    expect((await call(route, { ...token, slug: desk.slug })).status).toBe(404)
  })

  it('is open to exactly the roles whose permission it needs', async () => {
    const desk = await createDesk()
    for (const role of PEOPLE) {
      const { status } = await call(route, desk[role])
      if (rowScopeOf(route.permission, role) === undefined) expect([role, status]).toEqual([role, 403])
      else expect(status, role).not.toSatisfy(isRefusal)
    }
  })

  it('changes nothing for a token that may only read', async () => {
    const desk = await createDesk()
    const reader = await call(route, await tokenOf(desk.admin, 'read'))
    if (route.method === 'get' && !isReadInPerson(route.permission)) {
      expect(reader.status).not.toSatisfy(isRefusal)
    } else expect(reader.status).toBe(403)
  })

  it('lets no token change who has access', async () => {
    const { status } = await call(route, await tokenOf((await createDesk()).admin, 'write'))
    const isForPeople = route.method === 'get' ? isReadInPerson : isInPerson
    if (isForPeople(route.permission)) expect(status).toBe(403)
    else expect(status).not.toSatisfy(isRefusal)
  })
})

/** A refusal for the sake of who one is, or a defect of ours. */
function isRefusal(status: number): boolean {
  return status === 401 || status === 403 || status >= 500
}

it('the workspace answers with and without a slash at the end of its address', async () => {
  const { viewer } = await createDesk()
  expect((await send(viewer, 'GET /')).status).toBe(200)
  expect((await send(viewer, 'GET ?')).status).toBe(200)
})

describe('a session or a token that is no longer good', () => {
  const workspace = 'GET /'
  const ask = async (person: Pick<Person, 'slug' | 'headers'>) => (await send(person, workspace)).status

  async function desk(): Promise<Desk> {
    const made = await createDesk()
    expect(await ask(made.reviewer)).toBe(200)
    return made
  }

  it('ends with the member’s removal, at once', async () => {
    const { reviewer } = await desk()
    const token = await tokenOf(reviewer, 'write')
    expect(await ask(token)).toBe(200)
    await wholeDatabase().member.update({
      where: { id: reviewer.memberId },
      data: { removedAt: new Date() },
    })
    expect(await ask(reviewer)).toBe(404)
    expect(await ask(token)).toBe(401)
  })

  it('ends with signing out everywhere', async () => {
    const { reviewer } = await desk()
    await wholeDatabase().user.update({ where: { id: reviewer.userId }, data: { sessionVersion: 2 } })
    expect(await ask(reviewer)).toBe(401)
  })

  it.each([
    ['revoked', { revokedAt: new Date(0) }],
    ['expired', { expiresAt: new Date(0) }],
  ])('is not taken when the token is %s', async (_, state) => {
    const { reviewer } = await desk()
    expect(await ask(await tokenOf(reviewer, 'write', state))).toBe(401)
  })

  it('is not taken from another site', async () => {
    const { reviewer } = await desk()
    const headers = { ...reviewer.headers, 'sec-fetch-site': 'cross-site' }
    const answer = await send({ ...reviewer, headers }, 'POST /claims', { body: { text: 'A claim.' } })
    expect(answer.status).toBe(403)
  })
})
