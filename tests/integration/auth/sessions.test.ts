import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { expectAnswer, refusal, send } from '@/tests/factories/api'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { readSession } from '@/lib/server/grants/session'
import { createDesk, type Desk, type Person } from '@/tests/factories/desk'
import { sessionHeaders } from '@/tests/factories/session'
import { tokenOf } from '@/tests/factories/token'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()
let desk: Desk

beforeAll(async () => {
  desk = await createDesk()
})

const sessions = z.object({
  items: z.array(
    z.object({ id: z.uuid(), device: z.string(), current: z.boolean(), lastSeenAt: z.iso.datetime() }),
  ),
})

async function sessionsOf(person: Person) {
  return (await expectAnswer(200, sessions, send(person, 'GET /account/sessions'))).items
}

describe('a session', () => {
  it('ends everywhere at once when its user signs out everywhere', async () => {
    const { reviewer2 } = desk
    const elsewhere = { ...reviewer2, headers: await sessionHeaders(reviewer2.userId) }
    expect((await send(elsewhere, 'GET /articles')).status).toBe(200)
    expect((await send(reviewer2, 'POST /account/sign-out-everywhere')).status).toBe(204)
    expect((await send(elsewhere, 'GET /articles')).status).toBe(401)
    const anew = { ...reviewer2, headers: await sessionHeaders(reviewer2.userId, 2) }
    expect((await send(anew, 'GET /articles')).status).toBe(200)
  })

  it('of a removed member finds no workspace at the next request', async () => {
    const { admin, viewer } = desk
    expect((await send(viewer, 'GET /articles')).status).toBe(200)
    expect((await send(admin, `DELETE /members/${viewer.memberId}`)).status).toBe(204)
    expect((await send(viewer, 'GET /articles')).status).toBe(404)
  })

  it.each([
    { after: '14 days without use', age: '14 days', idle: '14 days', status: 401 },
    { after: '30 days, however often it is used', age: '30 days', idle: '1 minute', status: 401 },
    { after: 'neither', age: '29 days', idle: '13 days', status: 200 },
  ])('ends after $after', async ({ age, idle, status }) => {
    const { editor2 } = desk
    const person = { ...editor2, headers: await sessionHeaders(editor2.userId) }
    const session = await readSession(new Headers(person.headers))
    await wholeDatabase().$executeRaw`
      UPDATE "Session" SET "createdAt" = now() - ${age}::interval, "lastSeenAt" = now() - ${idle}::interval
      WHERE id = ${session?.sessionId}::uuid`
    expect((await send(person, 'GET /articles')).status).toBe(status)
    if (status === 200) expect((await sessionsOf(person)).at(0)).toMatchObject({ current: true })
  })

  it('is listed with its device and last use, and can be ended from another', async () => {
    const { admin } = desk
    const other = { ...admin, headers: await sessionHeaders(admin.userId) }
    const listed = await sessionsOf(admin)
    expect(listed.map(({ device, current }) => [device, current]).sort()).toEqual([
      ['Test', false],
      ['Test', true],
    ])
    const id = listed.find(({ current }) => !current)?.id ?? ''
    expect((await send(desk.editor, `DELETE /account/sessions/${id}`)).status).toBe(404)
    expect((await send(other, 'GET /articles')).status).toBe(200)
    expect((await send(admin, `DELETE /account/sessions/${id}`)).status).toBe(204)
    expect((await send(other, 'GET /articles')).status).toBe(401)
    expect((await send(admin, `DELETE /account/sessions/${id}`)).status).toBe(404)
  })

  it('can end all others and stay', async () => {
    const { reviewer, editor } = desk
    const others = [await sessionHeaders(reviewer.userId), await sessionHeaders(reviewer.userId)]
    expect((await send(reviewer, 'POST /account/sessions/end-others')).status).toBe(204)
    for (const headers of others)
      expect((await send({ ...reviewer, headers }, 'GET /articles')).status).toBe(401)
    expect(await sessionsOf(reviewer)).toMatchObject([{ current: true }])
    expect((await send(editor, 'GET /articles')).status).toBe(200)
  })

  it.each([
    ['is forged', 'next-auth.session-token=eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAAA.BBBB.CCCC'],
    ['is no token at all', 'next-auth.session-token=hello'],
    ['is absent', 'theme=dark'],
  ])('that %s is no session', async (_case, cookie) => {
    expect(await refusal(send({ ...desk.editor, headers: { cookie } }, 'GET /articles'))).toMatchObject({
      status: 401,
      code: 'unauthenticated',
    })
  })

  it('does not let another site make changes with it', async () => {
    const crossSite = { ...desk.editor, headers: { ...desk.editor.headers, 'sec-fetch-site': 'cross-site' } }
    expect((await refusal(send(crossSite, 'POST /account/sign-out-everywhere'))).status).toBe(403)
  })
})

describe('an API token', () => {
  const created = z.object({ id: z.uuid(), secret: z.string(), hint: z.string() })

  it('acts as its owner within its scope until it is revoked', async () => {
    const { editor } = desk
    const token = await expectAnswer(201, created, send(editor, 'POST /tokens', { body: { name: 'script' } }))
    expect(token.secret).toMatch(/^stet_[\w-]{43}$/)
    expect(token.secret.startsWith(token.hint)).toBe(true)
    const program = { ...editor, headers: { authorization: `Bearer ${token.secret}` } }
    expect((await send(program, 'GET /articles')).status).toBe(200)
    expect(await refusal(send(program, 'POST /tokens', { body: { name: 'another' } }))).toMatchObject({
      status: 403,
      detail: expect.stringContaining('read-only') as string,
    })
    expect((await send(editor, `DELETE /tokens/${token.id}`)).status).toBe(204)
    expect((await send(program, 'GET /articles')).status).toBe(401)
  })

  it('is kept only as a hash, and listed without the secret', async () => {
    const { editor } = desk
    const token = await expectAnswer(201, created, send(editor, 'POST /tokens', { body: { name: 'listed' } }))
    const { text } = await send(editor, 'GET /tokens')
    expect(text).toContain('listed')
    expect(text).not.toContain(token.secret)
  })

  it("is another member's to revoke for admins only", async () => {
    const { admin, editor, reviewer } = desk
    const token = await expectAnswer(201, created, send(editor, 'POST /tokens', { body: { name: 'mine' } }))
    expect((await send(reviewer, `DELETE /tokens/${token.id}`)).status).toBe(404)
    expect((await send(reviewer, `DELETE /members/tokens/${token.id}`)).status).toBe(403)
    expect((await send(admin, `DELETE /members/tokens/${token.id}`)).status).toBe(204)
  })
})

describe('an API token that is lost', () => {
  it('ends within a year', async () => {
    const { editor } = desk
    for (const expiresInDays of [366, 0, null])
      expect((await send(editor, 'POST /tokens', { body: { name: 'long', expiresInDays } })).status).toBe(422)
    const expiring = z.object({ expiresAt: z.iso.datetime(), lastUsedAt: z.null(), secret: z.string() })
    const body = { name: 'year', expiresInDays: 365 }
    const { expiresAt } = await expectAnswer(201, expiring, send(editor, 'POST /tokens', { body }))
    expect(Date.parse(expiresAt)).toBeLessThanOrEqual(Date.now() + 365 * 24 * 60 * 60 * 1000)
  })

  it('gives nobody access: no token, password, role, invitation or session', async () => {
    const { admin, editor } = desk
    const program = await tokenOf(admin, 'write')
    const calls: [string, unknown][] = [
      ['POST /tokens', { name: 'another' }],
      ['PUT /account/password', { current: 'x', next: 'correct horse battery staple' }],
      ['PATCH /account', { name: 'Renamed' }],
      ['POST /account/sign-out-everywhere', {}],
      [`PATCH /members/${editor.memberId}`, { role: 'admin' }],
      [`DELETE /members/${editor.memberId}`, undefined],
      ['POST /invitations', { email: 'accomplice@desk.test', role: 'admin' }],
    ]
    for (const [call, body] of calls)
      expect([call, (await send(program, call, { body })).status]).toEqual([call, 403])
  })

  it('shows its owner when it was last used', async () => {
    const { reviewer } = desk
    await send(await tokenOf(reviewer, 'read'), 'GET /articles')
    const tokens = z.object({ items: z.array(z.object({ lastUsedAt: z.iso.datetime() })).min(1) })
    const { items } = await expectAnswer(200, tokens, send(reviewer, 'GET /tokens'))
    expect(Date.now() - Date.parse(items[0]?.lastUsedAt ?? '')).toBeLessThan(60_000)
  })
})

describe('a workspace', () => {
  it('keeps its last admin, even when two demote each other at once', async () => {
    const { admin, editor2 } = desk
    const role = (person: typeof admin, to: string, by = admin) =>
      send(by, `PATCH /members/${person.memberId}`, { body: { role: to } })
    expect((await role(admin, 'viewer')).status).toBe(409)
    expect((await role(editor2, 'admin')).status).toBe(200)
    const both = await Promise.all([role(admin, 'viewer', editor2), role(editor2, 'viewer', admin)])
    const members = z.object({ items: z.array(z.object({ role: z.string() })) })
    const { items } = await expectAnswer(200, members, send(desk.editor, 'GET /members'))
    expect(items.filter((member) => member.role === 'admin')).toHaveLength(1)
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1)
  })
})
