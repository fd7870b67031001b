import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type * as createLimiters from '@/lib/server/data/member/create-limiter'
import { authOptions } from '@/lib/server/auth/auth-options'
import { deviceCookie } from '@/lib/server/auth/known-device'
import { env } from '@/lib/server/env'
import { countSignIn } from '@/lib/server/auth/throttle'
import { systemGrant } from '@/lib/server/grants/system'
import { refusal, send } from '@/tests/factories/api'
import { createDesk, type Person } from '@/tests/factories/desk'
import { hashPassword } from '@/lib/server/services/member/password'
import { verifySignIn } from '@/lib/server/auth/verify-sign-in'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

const fault = vi.hoisted((): { message?: string } => ({}))
vi.mock('@/lib/server/data/member/create-limiter', async (original) => {
  const limiters = await original<typeof createLimiters>()
  return {
    ...limiters,
    forgetExpiredTries: (...given: Parameters<typeof limiters.forgetExpiredTries>) =>
      fault.message === undefined
        ? limiters.forgetExpiredTries(...given)
        : Promise.reject(new Error(fault.message)),
  }
})

const { reset } = useDatabase()
const PASSWORD = 'correct horse battery staple'
let userId: string

beforeEach(async () => {
  delete fault.message
  await reset()
  const data = { name: 'Ida', email: 'ida@desk.test', passwordHash: await hashPassword(PASSWORD) }
  userId = (await wholeDatabase().user.create({ data, select: { id: true } })).id
})

describe('signing in with a password', () => {
  it('finds the user whatever the case of the address', async () => {
    const outcome = await verifySignIn({ email: ' Ida@Desk.TEST ', password: PASSWORD }, from('10.0.0.1'))
    expect(outcome).toMatchObject({ ok: true, user: { id: userId } })
  })

  it('refuses a wrong password and an unknown address with the same answer', async () => {
    const refused = { ok: false, reason: 'refused' }
    expect(await verifySignIn({ email: 'ida@desk.test', password: 'wrong' }, from('10.0.0.1'))).toEqual(
      refused,
    )
    expect(await verifySignIn({ email: 'nobody@desk.test', password: PASSWORD }, from('10.0.0.1'))).toEqual(
      refused,
    )
  })

  it('refuses somebody who has no password, whatever they send', async () => {
    await wholeDatabase().user.create({ data: { name: 'Otto', email: 'otto@desk.test' } })
    expect(
      await verifySignIn(
        { email: 'otto@desk.test', password: 'no one signs in with this' },
        from('10.0.0.1'),
      ),
    ).toMatchObject({
      ok: false,
    })
  })

  it.each(['ida@desk.test', 'nobody@desk.test'])('throttles tries on %s, known or not', async (address) => {
    await guess(10, address, () => '10.0.1.1')
    expect(await verifySignIn({ email: address, password: PASSWORD }, from('10.0.1.1'))).toEqual({
      ok: false,
      reason: 'too_many',
    })
  })

  it('is not stopped by what a stranger tries from another address', async () => {
    await guess(11, 'ida@desk.test', () => '10.0.1.1')
    expect(
      await verifySignIn({ email: 'ida@desk.test', password: PASSWORD }, from('10.0.2.1')),
    ).toMatchObject({ ok: true })
  })

  it('is stopped by guesses from many addresses, but not in a browser that was signed in with before', async () => {
    await guess(50, 'ida@desk.test', (index) => `10.0.${index}.1`)
    const signIn = (cookies: string) =>
      verifySignIn({ email: 'ida@desk.test', password: PASSWORD }, from('10.9.0.1', cookies))
    expect(await signIn('')).toEqual({ ok: false, reason: 'too_many' })
    expect(await signIn(cookieOf(deviceCookie(randomUUID())))).toEqual({ ok: false, reason: 'too_many' })
    const forged = cookieOf(deviceCookie(userId)).replace(/.{6}$/, 'forged')
    expect(await signIn(forged)).toEqual({ ok: false, reason: 'too_many' })
    expect(await signIn(cookieOf(deviceCookie(userId)))).toMatchObject({ ok: true })
  })

  it('counts the tries of such a browser by themselves', async () => {
    const cookies = cookieOf(deviceCookie(userId))
    for (let tries = 0; tries < 10; tries += 1)
      expect(
        await verifySignIn({ email: 'ida@desk.test', password: 'wrong' }, from('10.0.1.1', cookies)),
      ).toMatchObject({
        reason: 'refused',
      })
    const outcome = await verifySignIn(
      { email: 'ida@desk.test', password: PASSWORD },
      from('10.0.1.1', cookies),
    )
    expect(outcome).toEqual({ ok: false, reason: 'too_many' })
    expect(
      await verifySignIn({ email: 'ida@desk.test', password: PASSWORD }, from('10.0.1.1')),
    ).toMatchObject({ ok: true })
  })

  it('is stopped for an address that tries one account after the other', async () => {
    for (let tries = 0; tries < 100; tries += 1) {
      const email = `nobody${tries}@desk.test`
      expect((await countSignIn(systemGrant(), { email, network: '10.0.1.1', device: undefined })).ok).toBe(
        true,
      )
    }
    const outcome = await verifySignIn({ email: 'ida@desk.test', password: PASSWORD }, from('10.0.1.1'))
    expect(outcome).toEqual({ ok: false, reason: 'too_many' })
  })

  it('counts the addresses of one IPv6 network as one', async () => {
    await guess(10, 'ida@desk.test', (index) => `2001:db8:1:2::${index}`)
    const outcome = await verifySignIn(
      { email: 'ida@desk.test', password: PASSWORD },
      from('2001:db8:1:2:ffff::1'),
    )
    expect(outcome).toEqual({ ok: false, reason: 'too_many' })
  })

  it('gives the tries back when it succeeds', async () => {
    for (let round = 0; round < 3; round += 1) {
      await guess(9, 'ida@desk.test', () => '10.0.1.1')
      expect(
        await verifySignIn({ email: 'ida@desk.test', password: PASSWORD }, from('10.0.1.1')),
      ).toMatchObject({ ok: true })
    }
  })

  it('shows no details of the database when it is away', async () => {
    fault.message =
      'Invalid `prisma.rateLimiterFlexible.deleteMany()` invocation: connect ECONNREFUSED 10.1.2.3:5432'
    const outcome = await verifySignIn({ email: 'ida@desk.test', password: PASSWORD }, from('10.0.1.1'))
    expect(outcome).toEqual({ ok: false, reason: 'unavailable' })
    const { reviewer } = await createDesk()
    const body = { current: 'wrong', next: PASSWORD }
    const answer = await send(reviewer, 'PUT /account/password', { body })
    expect(answer.status).toBe(503)
    expect(JSON.parse(answer.text)).toMatchObject({ detail: 'Stet cannot reach its database. Try again.' })
  })

  async function guess(times: number, email: string, addressOf: (index: number) => string) {
    for (let index = 0; index < times; index += 1)
      expect(await verifySignIn({ email, password: 'wrong' }, from(addressOf(index)))).toMatchObject({
        ok: false,
      })
  }

  function cookieOf(header: string): string {
    return header.split(';')[0] ?? ''
  }
})

describe('the throttle', () => {
  it('leaves no timer behind by a try, and no counter whose time is over', async () => {
    const db = wholeDatabase()
    await db.rateLimiterFlexible.create({ data: { key: 'old', points: 3, expire: new Date(0) } })
    const timers = vi.spyOn(globalThis, 'setTimeout')
    const before = timers.mock.calls.length
    const attempt = { email: 'ida@desk.test', network: '10.0.3.1', device: undefined }
    expect((await countSignIn(systemGrant(), attempt)).ok).toBe(true)
    const minutes = timers.mock.calls.slice(before).filter(([, delay]) => (delay ?? 0) >= 60_000)
    timers.mockRestore()
    expect(minutes).toEqual([])
    expect(await db.rateLimiterFlexible.count({ where: { key: 'old' } })).toBe(0)
  })

  it('counts guesses at the password of somebody signed in, until one is right', async () => {
    const { reviewer, editor } = await createDesk()
    const passwordHash = await hashPassword(PASSWORD)
    const ids = [reviewer.userId, editor.userId]
    await wholeDatabase().user.updateMany({ where: { id: { in: ids } }, data: { passwordHash } })
    const change = async (person: Person, current: string) =>
      (await send(person, 'PUT /account/password', { body: { current, next: `${PASSWORD} anew` } })).status
    for (let tries = 0; tries < 10; tries += 1) expect(await change(reviewer, 'wrong')).toBe(422)
    expect(await change(reviewer, PASSWORD)).toBe(429)
    expect(await change(editor, PASSWORD)).toBe(204)
  })
})

it('a new password must not be a common one, nor one’s own address', async () => {
  const { reviewer } = await createDesk()
  const { email } = await wholeDatabase().user.update({
    where: { id: reviewer.userId },
    data: { passwordHash: await hashPassword(PASSWORD) },
    select: { email: true },
  })
  for (const next of ['password2026', email]) {
    const answer = refusal(send(reviewer, 'PUT /account/password', { body: { current: PASSWORD, next } }))
    expect(await answer).toMatchObject({ status: 422, field: 'next' })
  }
})

describe('signing in through a provider', () => {
  const account = { type: 'oauth' as const, provider: 'oidc', providerAccountId: '42' }

  function signIn(profile: Record<string, unknown>, from: typeof account = account) {
    return authOptions().callbacks?.signIn?.({ user: { id: 'x' }, account: from, profile })
  }

  it('lets nobody in who has no account here', async () => {
    expect(await signIn({ email: 'stranger@desk.test', email_verified: true })).toBe(false)
  })

  it.each([
    { email_verified: false },
    {},
    { email_verified: null },
    { email_verified: 'true' },
    { email_verified: 1 },
  ])('trusts no address that the provider has not verified: %j', async (claims) => {
    expect(await signIn({ email: 'ida@desk.test', ...claims })).toBe(false)
  })

  it('trusts the address that GitHub shows, which has no such claim', async () => {
    const github = { type: 'oauth' as const, provider: 'github', providerAccountId: '7' }
    expect(await signIn({ email: 'ida@desk.test' }, github)).toBe(true)
  })

  it('links the account at first, and knows it by itself afterwards', async () => {
    expect(await signIn({ email: 'Ida@desk.test', email_verified: true })).toBe(true)
    expect(await signIn({ email: 'moved@elsewhere.test', email_verified: true })).toBe(true)
    const token = await authOptions().callbacks?.jwt?.({ token: {}, account, user: { id: 'x' } })
    expect(token).toEqual({ sub: userId, sessionId: expect.any(String) as string })
  })

  it('notes the device and the address that a session begins from', async () => {
    await signIn({ email: 'ida@desk.test', email_verified: true })
    const visit = { device: 'Firefox/143.0', address: '10.0.4.1', cookies: '' }
    await authOptions(env(), { visit }).callbacks?.jwt?.({ token: {}, account, user: { id: 'x' } })
    const begun = await wholeDatabase().$queryRaw`
      SELECT device, address FROM "Session" WHERE "userId" = ${userId}::uuid`
    expect(begun).toEqual([{ device: 'Firefox/143.0', address: '10.0.4.1' }])
  })
})

function from(address: string, cookies = '') {
  return { address, cookies }
}
