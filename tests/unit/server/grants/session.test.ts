import { encode } from 'next-auth/jwt'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readSession, sessionCookieName } from '@/lib/server/grants/session'

const SECRET = 'nothing-but-these-tests-knows-0123456789'
const SESSION = '01900000-0000-7000-8000-000000000002'
const USER = '01900000-0000-7000-8000-000000000001'

beforeEach(() => {
  vi.stubEnv('STET_SECRET', SECRET)
  vi.useFakeTimers({ toFake: ['Date'] })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

async function cookie(maxAge: number, secret = SECRET): Promise<Headers> {
  const token = await encode({ token: { sub: USER, sessionId: SESSION }, secret, maxAge })
  return new Headers({ cookie: `${sessionCookieName()}=${token}` })
}

test('a session reads the same the first time and when it is known', async () => {
  const headers = await cookie(60)
  const session = { userId: USER, sessionId: SESSION }
  expect(await readSession(headers)).toEqual(session)
  expect(await readSession(headers)).toEqual(session)
})

test('a session that is known ends when it expires', async () => {
  const headers = await cookie(60)
  expect(await readSession(headers)).toBeDefined()
  vi.setSystemTime(Date.now() + 5 * 60_000)
  expect(await readSession(headers)).toBeUndefined()
})

test('a forged session is none, however often it is sent', async () => {
  const headers = await cookie(60, 'somebody-elses-secret-0123456789-0123456789')
  expect(await readSession(headers)).toBeUndefined()
  expect(await readSession(headers)).toBeUndefined()
})
