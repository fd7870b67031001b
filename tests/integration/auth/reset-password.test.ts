import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { emailOfReset, requestReset, resetPassword } from '@/lib/server/auth/reset-password'
import { verifySignIn } from '@/lib/server/auth/verify-sign-in'
import * as environment from '@/lib/server/env'
import { expectAnswer, refusal, send } from '@/tests/factories/api'
import { createDesk, type Desk, type Person } from '@/tests/factories/desk'
import { givePassword } from '@/tests/factories/give-password'
import { startMailServer, type MailServer } from '@/tests/factories/mail-server'
import { tokenOf } from '@/tests/factories/token'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

const { reset, url } = useDatabase()
const OLD = 'correct horse battery staple'
const NEW = 'seven purple walls of hay'
const HERE = { address: '198.51.100.1', locale: 'es' }

let server: MailServer
let desk: Desk
let email: string

beforeAll(async () => {
  server = await startMailServer({ user: 'stet', pass: 'p@ss word' })
  const known = environment.env()
  vi.spyOn(environment, 'env').mockReturnValue({
    ...known,
    STET_URL: 'https://stet.test',
    SMTP_URL: `smtp://stet:p%40ss%20word@127.0.0.1:${server.port}`,
    SMTP_FROM: 'Stet <stet@stet.test>',
  })
})

afterAll(async () => {
  vi.restoreAllMocks()
  await server.stop()
})

beforeEach(async () => {
  await reset()
  server.letters.length = 0
  desk = await createDesk()
  email = await givePassword(desk.reviewer, OLD)
})

/** The token in the next letter. */
async function sentToken(): Promise<string> {
  await vi.waitFor(() => expect(server.letters).toHaveLength(1), 200_000)
  const content = server.letters[0]?.content.replaceAll('=\r\n', '') ?? ''
  return /https:\/\/stet\.test\/reset\/([\w-]{43})\s/.exec(content)?.[1] ?? ''
}

async function signsIn(password: string): Promise<boolean> {
  return (await verifySignIn({ email, password }, { address: '198.51.100.1', cookies: '' })).ok
}

describe('a reset by email', () => {
  it('sends a link to the address, by which the password is changed once and all sessions end', async () => {
    expect(await requestReset(email.toUpperCase(), HERE)).toEqual({ ok: true, value: undefined })
    const token = await sentToken()
    expect(server.letters).toMatchObject([{ from: 'stet@stet.test', to: [email], user: 'stet' }])
    expect(await emailOfReset(token)).toBeDefined()
    expect(await resetPassword({ token, password: NEW })).toEqual({ ok: true, value: undefined })
    expect([await signsIn(OLD), await signsIn(NEW)]).toEqual([false, true])
    expect((await send(desk.reviewer, 'GET /')).status).toBe(401)
    expect(await emailOfReset(token)).toBeUndefined()
    expect(await resetPassword({ token, password: `${NEW} again` })).toMatchObject({
      ok: false,
      failure: { code: 'not_found' },
    })
  })

  it('answers the same for an address that nobody has, and before it looks up the account', async () => {
    await holdingAccounts(async () => {
      const known = await requestReset(email, HERE)
      expect(await requestReset('nobody@elsewhere.test', HERE)).toEqual(known)
    })
    await sentToken()
    expect(await wholeDatabase().verificationToken.count()).toBe(1)
    expect(server.letters).toHaveLength(1)
  })

  it('keeps the token only as a hash, for an hour', async () => {
    await requestReset(email, HERE)
    const token = await sentToken()
    const [kept] = await wholeDatabase().verificationToken.findMany()
    expect(kept?.token).toMatch(/^[0-9a-f]{64}$/)
    expect(kept?.token).not.toBe(token)
    expect(Math.abs((kept?.expires.getTime() ?? 0) - Date.now() - 3_600_000)).toBeLessThan(60_000)
    await wholeDatabase().verificationToken.updateMany({ data: { expires: new Date() } })
    expect(await resetPassword({ token, password: NEW })).toMatchObject({ ok: false })
    expect(await signsIn(OLD)).toBe(true)
  })

  it('replaces the earlier link', async () => {
    await requestReset(email, HERE)
    const first = await sentToken()
    server.letters.length = 0
    await requestReset(email, HERE)
    const second = await sentToken()
    expect(await emailOfReset(first)).toBeUndefined()
    expect(await emailOfReset(second)).toBeDefined()
  })

  it('refuses a common password, and the link stays good', async () => {
    await requestReset(email, HERE)
    const token = await sentToken()
    expect(await resetPassword({ token, password: 'password2026' })).toMatchObject({
      ok: false,
      failure: { field: 'password' },
    })
    expect(await emailOfReset(token)).toBeDefined()
  })

  it('used twice at once changes the password once', async () => {
    await requestReset(email, HERE)
    const token = await sentToken()
    const both = await Promise.all([NEW, `${NEW} too`].map((password) => resetPassword({ token, password })))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('sends nobody more than three letters an hour, and answers as before', async () => {
    for (let time = 0; time < 5; time += 1) expect((await requestReset(email, HERE)).ok).toBe(true)
    await vi.waitFor(() => expect(server.letters).toHaveLength(3), 200_000)
    await new Promise((later) => setTimeout(later, 300))
    expect(server.letters).toHaveLength(3)
  })

  it('stops an address that asks again and again', async () => {
    for (let time = 0; time < 20; time += 1) await requestReset(`nobody${time}@elsewhere.test`, HERE)
    expect(await requestReset(email, HERE)).toMatchObject({ ok: false, failure: { code: 'too_many' } })
  })
})

describe('a reset link made by an admin', () => {
  const link = z.object({ path: z.string().regex(/^\/reset\/[\w-]{43}$/), expiresAt: z.iso.datetime() })

  function make(by: Pick<Person, 'slug' | 'headers'>, of: Person) {
    return send(by, `POST /members/${of.memberId}/reset-link`)
  }

  it('resets the password of a member, and is in the audit log', async () => {
    const { path } = await expectAnswer(200, link, make(desk.admin, desk.reviewer))
    const token = path.split('/').at(-1) ?? ''
    expect((await resetPassword({ token, password: NEW })).ok).toBe(true)
    expect(await signsIn(NEW)).toBe(true)
    const events = await wholeDatabase().event.findMany({ where: { action: 'member.reset_link' } })
    expect(events).toMatchObject([{ memberId: desk.admin.memberId, subjectId: desk.reviewer.memberId }])
  })

  it('is for admins alone, and for no token', async () => {
    expect((await make(desk.editor, desk.reviewer)).status).toBe(403)
    expect((await make(await tokenOf(desk.admin, 'write'), desk.reviewer)).status).toBe(403)
  })

  it('cannot be made for a member of another workspace too, nor for a stranger', async () => {
    const other = await createDesk()
    expect((await make(desk.admin, other.reviewer)).status).toBe(404)
    await wholeDatabase().member.create({
      data: { workspaceId: other.workspaceId, userId: desk.reviewer.userId, role: 'viewer' },
    })
    expect(await refusal(make(desk.admin, desk.reviewer))).toMatchObject({ status: 409 })
    expect(await wholeDatabase().verificationToken.count()).toBe(0)
  })
})

/** During the work nobody can read an account: what asks for one waits until the end, and never ends if the work awaits it. */
async function holdingAccounts(work: () => Promise<void>): Promise<void> {
  const holder = new Client({ connectionString: url })
  await holder.connect()
  try {
    await holder.query('BEGIN')
    await holder.query('LOCK TABLE "User" IN ACCESS EXCLUSIVE MODE')
    await work()
  } finally {
    await holder.end()
  }
}
