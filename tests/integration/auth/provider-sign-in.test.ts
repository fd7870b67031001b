import { createServer } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { authOptions } from '@/lib/server/auth/auth-options'
import { readSession } from '@/lib/server/grants/session'
import { env } from '@/lib/server/env'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { acceptAsNewUser, acceptAsUser } from '@/lib/server/auth/accept-invitation'
import { expectAnswer, send } from '@/tests/factories/api'
import { startAuthServer, type AuthServer } from '@/tests/factories/auth-server'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { startIdentityProvider, type IdentityProvider } from '@/tests/factories/identity-provider'
import { originOf } from '@/tests/factories/origin-of'
import { createVisitor, type Visitor } from '@/tests/factories/visitor'
import { useDatabase } from '@/tests/integration/setup/worker-database'

const { reset } = useDatabase()
const SECRETS = { clientId: 'stet', clientSecret: 'known to the two of them only, and long enough' }

let app: AuthServer
let provider: IdentityProvider
let desk: Desk
/** What the installation calls the provider, where that is not its own name. */
let issuer: string | undefined

beforeAll(async () => {
  app = await startAuthServer((cookies) =>
    authOptions(
      {
        ...env(),
        OIDC_ISSUER: issuer ?? provider.issuer,
        OIDC_CLIENT_ID: SECRETS.clientId,
        OIDC_CLIENT_SECRET: SECRETS.clientSecret,
      },
      { visit: { device: '', address: '', cookies } },
    ),
  )
  provider = await startIdentityProvider({ ...SECRETS, redirectUri: `${app.origin}/api/auth/callback/oidc` })
  vi.stubEnv('NEXTAUTH_URL', app.origin)
  vi.stubEnv('NEXTAUTH_SECRET', env().STET_SECRET)
})

afterAll(async () => {
  vi.unstubAllEnvs()
  await Promise.all([app.stop(), provider.stop()])
})

beforeEach(async () => {
  await reset()
  desk = await createDesk()
})

/** Presses "Sign in" with the provider and goes where that leads. */
async function signIn(visitor: Visitor = createVisitor(), destination = '/w/demo') {
  const csrf = await visitor.fetch(`${app.origin}/api/auth/csrf`)
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await csrf.response.json())
  const { url } = await visitor.fetch(`${app.origin}/api/auth/signin/oidc`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, callbackUrl: `${app.origin}${destination}` }).toString(),
  })
  return { url, userId: await userOf(visitor), visitor }
}

/** Presses "Sign out". */
async function signOut(visitor: Visitor): Promise<void> {
  const csrf = await visitor.fetch(`${app.origin}/api/auth/csrf`)
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await csrf.response.json())
  await visitor.fetch(`${app.origin}/api/auth/signout`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, callbackUrl: app.origin }).toString(),
  })
}

async function userOf(visitor: Visitor): Promise<string | undefined> {
  return (await readSession(new Headers({ cookie: visitor.cookiesOf(app.origin) })))?.userId
}

async function emailOf(userId: string): Promise<string> {
  return (await wholeDatabase().user.findUniqueOrThrow({ where: { id: userId } })).email
}

async function countPeople(): Promise<number[]> {
  const db = wholeDatabase()
  return Promise.all([db.user.count(), db.account.count(), db.member.count()])
}

function person(sub: string, email: string, claims: { email_verified?: unknown } = { email_verified: true }) {
  return { sub, name: 'As the provider has it', email, ...claims }
}

function refused(): string {
  return `${app.origin}/sign-in?error=AccessDenied`
}

describe('signing in through an OpenID Connect provider', () => {
  it('lets a member in, by the address that the provider has verified', async () => {
    provider.becomes(person('rosa', (await emailOf(desk.reviewer.userId)).toUpperCase()))
    provider.asked.length = 0
    const { url, userId } = await signIn()
    expect(url).toBe(`${app.origin}/w/demo`)
    expect(userId).toBe(desk.reviewer.userId)
    expect(provider.asked).toEqual(
      expect.arrayContaining(['/.well-known/openid-configuration', '/auth', '/token', '/jwks', '/me']),
    )
  })

  it('gives a session that the API takes, until one signs out everywhere', async () => {
    provider.becomes(person('rosa', await emailOf(desk.reviewer.userId)))
    const { visitor } = await signIn()
    const headers = { cookie: visitor.cookiesOf(app.origin) }
    expect((await send({ ...desk.reviewer, headers }, 'GET /')).status).toBe(200)
    await wholeDatabase().user.update({ where: { id: desk.reviewer.userId }, data: { sessionVersion: 2 } })
    expect((await send({ ...desk.reviewer, headers }, 'GET /')).status).toBe(401)
  })

  it('ends the session on the server when one signs out, so that its cookie is of no use', async () => {
    provider.becomes(person('rosa', await emailOf(desk.reviewer.userId)))
    const { visitor } = await signIn()
    const headers = { cookie: visitor.cookiesOf(app.origin) }
    expect((await send({ ...desk.reviewer, headers }, 'GET /')).status).toBe(200)
    await signOut(visitor)
    expect((await send({ ...desk.reviewer, headers }, 'GET /')).status).toBe(401)
    expect((await send(desk.reviewer, 'GET /')).status).toBe(200)
  })

  it('knows them again by the provider’s own name for them, whatever their address is by then', async () => {
    provider.becomes(person('rosa', await emailOf(desk.reviewer.userId)))
    await signIn()
    provider.becomes(person('rosa', 'married@elsewhere.test'))
    expect((await signIn()).userId).toBe(desk.reviewer.userId)
  })

  it('lets somebody in who was invited, once they have accepted', async () => {
    const invited = z.object({ path: z.string() })
    const body = { email: 'new@desk.test', role: 'editor' }
    const { path } = await expectAnswer(201, invited, send(desk.admin, 'POST /invitations', { body }))
    provider.becomes(person('nell', 'new@desk.test'))
    expect((await signIn()).url).toBe(refused())
    const token = path.split('/').at(-1) ?? ''
    const accepted = await acceptAsNewUser({ token, name: 'Nell', password: 'correct horse battery staple' })
    expect(accepted.ok).toBe(true)
    const { userId } = await signIn()
    expect(await emailOf(userId ?? '')).toBe('new@desk.test')
  })

  it('lets somebody in by their invitation, whose address the provider has verified', async () => {
    const path = await invite('new@desk.test')
    provider.becomes(person('nell', 'New@Desk.test'))
    const { url, userId } = await signIn(createVisitor(), path)
    expect(url).toBe(`${app.origin}${path}`)
    expect(await emailOf(userId ?? '')).toBe('new@desk.test')
    const accepted = await acceptAsUser(path.split('/').at(-1) ?? '', {
      id: userId ?? '',
      email: 'new@desk.test',
    })
    expect(accepted).toEqual({ ok: true, value: { slug: desk.slug, userId } })
    expect((await signIn()).userId).toBe(userId)
  })

  it.each([
    ['has another address', person('mallory', 'mallory@desk.test')],
    ['has an address that is not verified', person('mallory', 'new@desk.test', { email_verified: false })],
    ['has an address of which nothing is said', person('mallory', 'new@desk.test', {})],
    [
      'has an address that is verified by a word',
      person('mallory', 'new@desk.test', { email_verified: 'true' }),
    ],
  ])('lets nobody in by an invitation who %s', async (_, who) => {
    const path = await invite('new@desk.test')
    const before = await countPeople()
    provider.becomes(who)
    const { url, userId } = await signIn(createVisitor(), path)
    expect([url, userId]).toEqual([refused(), undefined])
    expect(await countPeople()).toEqual(before)
  })

  it('lets nobody in by an invitation that was withdrawn', async () => {
    const path = await invite('new@desk.test')
    await wholeDatabase().invitation.updateMany({ data: { revokedAt: new Date() } })
    provider.becomes(person('nell', 'new@desk.test'))
    expect((await signIn(createVisitor(), path)).url).toBe(refused())
  })

  async function invite(email: string): Promise<string> {
    const invited = z.object({ path: z.string() })
    const body = { email, role: 'editor' }
    return (await expectAnswer(201, invited, send(desk.admin, 'POST /invitations', { body }))).path
  }

  it.each([
    ['whose address nobody here has', () => person('stranger', 'stranger@elsewhere.test')],
    [
      'whose address the provider has not verified',
      () => person('mallory', `rosa@${desk.slug}.test`, { email_verified: false }),
    ],
    [
      'of whose address the provider does not say whether it is verified',
      () => person('mallory', `rosa@${desk.slug}.test`, {}),
    ],
    [
      'whose address is verified by a word instead of a value',
      () => person('mallory', `rosa@${desk.slug}.test`, { email_verified: 'true' }),
    ],
  ])('makes no account and no session for somebody %s', async (_, who) => {
    const before = await countPeople()
    provider.becomes(who())
    const { url, userId } = await signIn()
    expect(url).toBe(refused())
    expect(userId).toBeUndefined()
    expect(await countPeople()).toEqual(before)
  })

  it('takes no provider for another, whose configuration it hands out', async () => {
    const front = createServer((_, response) => {
      void fetch(`${provider.issuer}/.well-known/openid-configuration`)
        .then((answer) => answer.text())
        .then((body) => response.setHeader('content-type', 'application/json').end(body))
    })
    await new Promise<void>((listening) => front.listen(0, '127.0.0.1', listening))
    issuer = originOf(front)
    provider.becomes(person('rosa', await emailOf(desk.reviewer.userId)))
    try {
      const { url, userId } = await signIn()
      expect(url).toMatch(/\/sign-in\?.*error=OAuthCallback/)
      expect(userId).toBeUndefined()
    } finally {
      issuer = undefined
      await new Promise((stopped) => front.close(stopped))
    }
  })

  it('takes an answer of the provider only from the browser that asked for it', async () => {
    provider.becomes(person('rosa', await emailOf(desk.reviewer.userId)))
    const { visitor } = await signIn()
    const answer =
      visitor.visited.find((url) => url.startsWith(`${app.origin}/api/auth/callback/oidc?`)) ?? ''
    expect(answer).toContain('code=')
    const other = createVisitor()
    expect((await other.fetch(answer)).url).toContain('error=OAuthCallback')
    expect(await userOf(other)).toBeUndefined()
  })
})
