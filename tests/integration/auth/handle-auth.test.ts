import type { NextAuthOptions } from 'next-auth'
import { NextRequest } from 'next/server'
import { beforeEach, expect, it, vi } from 'vitest'
import type * as environment from '@/lib/server/env'
import type * as createLimiters from '@/lib/server/data/member/create-limiter'
import { authorizeWith } from '@/tests/factories/authorize-with'
import { handleAuth } from '@/lib/server/auth/handle-auth'
import { hashPassword } from '@/lib/server/services/member/password'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

const away = vi.hoisted(() => ({ now: false }))
vi.mock('@/lib/server/data/member/create-limiter', async (original) => {
  const limiters = await original<typeof createLimiters>()
  return {
    ...limiters,
    forgetExpiredTries: (...given: Parameters<typeof limiters.forgetExpiredTries>) =>
      away.now
        ? Promise.reject(new Error('Invalid `prisma.rateLimiterFlexible.deleteMany()`: 10.1.2.3:5432'))
        : limiters.forgetExpiredTries(...given),
  }
})

const site = vi.hoisted((): { address: string | undefined } => ({ address: undefined }))
vi.mock('@/lib/server/env', async (original) => {
  const { env, ...others } = await original<typeof environment>()
  return { ...others, env: () => ({ ...env(), STET_URL: site.address }) }
})

// next-auth reads the request from Next, which is not there. This is the order in which it calls the app, and its answers.
vi.mock('next-auth', () => ({
  async default(request: NextRequest, _context: unknown, { providers, callbacks }: NextAuthOptions) {
    const form = Object.fromEntries(new URLSearchParams(await request.text()))
    try {
      const user = await authorizeWith(providers, form)
      if (!user) return Response.json({ url: '?error=CredentialsSignin' }, { status: 401 })
      const account = { type: 'credentials' as const, provider: 'credentials', providerAccountId: user.id }
      await callbacks?.jwt?.({ token: {}, account, user })
      return Response.json({ url: '/' })
    } catch (error) {
      return Response.json({ url: `?error=${encodeURIComponent(String(error))}` }, { status: 401 })
    }
  },
}))

const { reset } = useDatabase()
const PASSWORD = 'correct horse battery staple'

beforeEach(async () => {
  away.now = false
  site.address = undefined
  await reset()
  const data = { name: 'Ida', email: 'ida@desk.test', passwordHash: await hashPassword(PASSWORD) }
  await wholeDatabase().user.create({ data })
})

it('reads no more of a form than a sign-in can need', async () => {
  let sent = 0
  const long = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1
      controller.enqueue(new Uint8Array(16 * 1024))
      // Read whole, it would hang this test if it had no end.
      if (sent === 100) controller.close()
    },
  })
  const init = { method: 'POST', body: long, duplex: 'half' as const }
  const request = new NextRequest('http://stet.test/api/auth/callback/credentials', init)
  const params = Promise.resolve({ nextauth: ['callback', 'credentials'] })
  expect((await handleAuth(request, { params })).status).toBe(413)
  expect(sent).toBeLessThan(10)
})

function signIn(password = PASSWORD): Promise<Response> {
  const body = new URLSearchParams({ email: 'ida@desk.test', password }).toString()
  const headers = { 'x-forwarded-for': '198.51.100.1', 'user-agent': 'Firefox/143.0' }
  const request = new NextRequest('http://stet.test/api/auth/callback/credentials', {
    method: 'POST',
    headers,
    body,
  })
  return handleAuth(request, { params: Promise.resolve({ nextauth: ['callback', 'credentials'] }) })
}

it('notes where a session begins, and gives the browser a cookie by which it is known again', async () => {
  const answer = await signIn()
  expect(answer.status).toBe(200)
  expect(answer.headers.get('set-cookie')).toMatch(/^stet-device-[^;]+;.*HttpOnly/)
  const begun = await wholeDatabase().session.findMany({ select: { address: true, device: true } })
  expect(begun).toEqual([{ address: '198.51.100.1', device: 'Firefox/143.0' }])
})

it('gives no such cookie for a wrong password', async () => {
  const answer = await signIn('wrong')
  expect(answer.status).toBe(401)
  expect(answer.headers.get('set-cookie')).toBeNull()
})

it('answers 503 while the database is away, without details', async () => {
  away.now = true
  const answer = await signIn()
  expect(answer.status).toBe(503)
  expect(await answer.json()).toEqual({ url: 'http://stet.test/sign-in?error=unavailable' })
})

it('leads to the public address then, not to the one a proxy asks at', async () => {
  away.now = true
  site.address = 'https://stet.example.org'
  expect(await (await signIn()).json()).toEqual({
    url: 'https://stet.example.org/sign-in?error=unavailable',
  })
})

it('takes no password from an address', async () => {
  const request = new NextRequest('http://stet.test/api/auth/callback/credentials?email=ida@desk.test')
  const params = Promise.resolve({ nextauth: ['callback', 'credentials'] })
  const { status, headers } = await handleAuth(request, { params })
  expect([status, headers.get('allow')]).toEqual([405, 'POST'])
})
