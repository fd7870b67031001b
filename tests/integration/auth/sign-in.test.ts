import { beforeEach, describe, expect, it, vi } from 'vitest'
import { authOptions } from '@/lib/server/auth/auth-options'
import { env } from '@/lib/server/env'
import { mayTry } from '@/lib/server/auth/throttle'
import { systemGrant } from '@/lib/server/grants/system'
import { send } from '@/tests/factories/api'
import { createDesk, type Person } from '@/tests/factories/desk'
import { hashPassword } from '@/lib/server/services/member/password'
import { verifySignIn } from '@/lib/server/auth/verify-sign-in'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

const { reset } = useDatabase()
const PASSWORD = 'correct horse battery staple'
let userId: string

beforeEach(async () => {
  await reset()
  const data = { name: 'Ida', email: 'ida@desk.test', passwordHash: await hashPassword(PASSWORD) }
  userId = (await wholeDatabase().user.create({ data, select: { id: true } })).id
})

describe('signing in with a password', () => {
  it('finds the user whatever the case of the address', async () => {
    const outcome = await verifySignIn(' Ida@Desk.TEST ', PASSWORD, '10.0.0.1')
    expect(outcome).toMatchObject({ ok: true, user: { id: userId } })
  })

  it('refuses a wrong password and an unknown address with the same answer', async () => {
    const refused = { ok: false, reason: 'refused' }
    expect(await verifySignIn('ida@desk.test', 'wrong', '10.0.0.1')).toEqual(refused)
    expect(await verifySignIn('nobody@desk.test', PASSWORD, '10.0.0.1')).toEqual(refused)
  })

  it('refuses somebody who has no password, whatever they send', async () => {
    await wholeDatabase().user.create({ data: { name: 'Otto', email: 'otto@desk.test' } })
    expect(await verifySignIn('otto@desk.test', 'no one signs in with this', '10.0.0.1')).toMatchObject({
      ok: false,
    })
  })

  it.each(['ida@desk.test', 'nobody@desk.test'])('throttles tries on %s, known or not', async (address) => {
    for (let tries = 0; tries < 10; tries += 1) {
      expect(await verifySignIn(address, 'wrong', `10.0.1.${tries}`)).toEqual({
        ok: false,
        reason: 'refused',
      })
    }
    expect(await verifySignIn(address, PASSWORD, '10.0.2.1')).toEqual({ ok: false, reason: 'too_many' })
  })
})

describe('the throttle', () => {
  it('leaves no timer behind by a try, and no counter whose time is over', async () => {
    const db = wholeDatabase()
    await db.rateLimiterFlexible.create({ data: { key: 'old', points: 3, expire: new Date(0) } })
    const timers = vi.spyOn(globalThis, 'setTimeout')
    const before = timers.mock.calls.length
    expect(await mayTry(systemGrant(), 'ida@desk.test', '10.0.3.1')).toBe(true)
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
    const visit = { device: 'Firefox/143.0', address: '10.0.4.1' }
    await authOptions(env(), visit).callbacks?.jwt?.({ token: {}, account, user: { id: 'x' } })
    const begun = await wholeDatabase().$queryRaw`
      SELECT device, address FROM "Session" WHERE "userId" = ${userId}::uuid`
    expect(begun).toEqual([visit])
  })
})
