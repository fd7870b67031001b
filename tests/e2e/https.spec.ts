import { createServer } from 'node:http'
import { once } from 'node:events'
import { expect, test as base, type BrowserContext, type Page, type Response } from '@playwright/test'
import * as z from 'zod'
import { TIME_ZONE_COOKIE } from '@/lib/schema/time-zone'
import { originOf } from '@/tests/factories/origin-of'
import { ADDRESSES, MAY_BE_KEPT, pages } from './setup/addresses'
import { ask, cookiesOf, type Answered, type Asked } from './setup/ask'
import { freePort } from './setup/free-port'
import { startProduct } from './setup/running-product'
import { selfSigned } from './setup/self-signed'
import { demoPassword, type DemoMember } from './setup/sign-in'
import { PROXY_ADDRESS, startTlsProxy } from './setup/tls-proxy'

const API = '/api/v1/workspaces/demo'
const SESSION = '__Host-next-auth.session-token'
const MADE_UP = '203.0.113.9'
const CLIENT = '127.0.0.3'

/** A product as the world reaches it: at `origin`, by TLS, through a proxy that it knows. */
type Served = { origin: string; port: number; upstream: string; ca: string }

const test = base.extend<{ context: BrowserContext }, { served: Served }>({
  served: [
    // Playwright reads the first parameter's shape: an empty pattern asks for no other fixture.
    async ({}, provide) => {
      const [port, upstream] = [await freePort(), await freePort()]
      const certified = selfSigned()
      const origin = `https://localhost:${port}`
      const settings = {
        STET_URL: origin,
        STET_PROXIES: PROXY_ADDRESS,
        STET_DEMO: '1',
        STET_DEMO_PASSWORD: demoPassword(),
      }
      const product = await startProduct(upstream, settings, { name: 'behind-tls' })
      const proxy = await startTlsProxy(certified, { port, upstream })
      await provide({ origin, port, upstream: `http://127.0.0.1:${upstream}`, ca: certified.cert })
      await proxy.stop()
      await product.stop()
    },
    { scope: 'worker', timeout: 8 * 60_000 },
  ],
  context: async ({ browser, served }, provide) => {
    const context = await browser.newContext({
      baseURL: served.origin,
      ignoreHTTPSErrors: true,
      // Other than the server's, so that the page keeps it in a cookie.
      timezoneId: 'Asia/Tokyo',
    })
    await provide(context)
    await context.close()
  },
})

async function signIn(page: Page, member: DemoMember): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: 'Email' }).fill(`${member}@demo.test`)
  await page.getByRole('textbox', { name: 'Password' }).fill(demoPassword())
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).not.toHaveURL(/\/sign-in/)
}

async function sessionCookie(context: BrowserContext): Promise<string> {
  const cookies = await context.cookies()
  return `${SESSION}=${cookies.find(({ name }) => name === SESSION)?.value ?? ''}`
}

/** Signs in as a program does, wherever it may come from. */
async function signInByProgram(origin: string, password: string, asked: Asked): Promise<Answered> {
  const given = await ask(`${origin}/api/auth/csrf`, asked)
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(JSON.parse(given.body))
  const form = new URLSearchParams({ csrfToken, email: 'viewer@demo.test', password })
  return ask(`${origin}/api/auth/callback/credentials`, {
    ...asked,
    method: 'POST',
    headers: {
      ...asked.headers,
      'content-type': 'application/x-www-form-urlencoded',
      cookie: cookiesOf(given),
    },
    body: form.toString(),
  })
}

test('a browser signs in to a session of this host alone, and ends it by signing out', async ({
  page,
  context,
  served,
}) => {
  const seen: Response[] = []
  page.on('response', (response) => seen.push(response))
  await signIn(page, 'reviewer')
  expect(new URL(page.url()).origin).toBe(served.origin)
  await page.goto('/w/demo/articles')
  await expect(page.getByRole('heading', { name: 'Articles', exact: true })).toBeVisible()

  const cookies = await context.cookies()
  expect(cookies.map(({ name }) => name)).toContain(TIME_ZONE_COOKIE)
  expect(cookies.find(({ name }) => name === SESSION)).toMatchObject({
    domain: 'localhost',
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Lax',
  })
  for (const cookie of cookies) {
    expect(cookie, cookie.name).toMatchObject({ secure: true, sameSite: 'Lax' })
    // What scripts may read says how a screen is drawn.
    expect(cookie.name.startsWith('__Host-'), cookie.name).toBe(cookie.httpOnly)
  }

  const session = await sessionCookie(context)
  const articles = served.origin + API + '/articles'
  const asked = { ca: served.ca, headers: { cookie: session } }
  expect((await ask(articles, asked)).status).toBe(200)
  await page.getByRole('button', { name: /^Account of/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(`${served.origin}/sign-in`)
  expect((await context.cookies()).map(({ name }) => name)).not.toContain(SESSION)
  expect((await ask(articles, asked)).status).toBe(401)

  const told = seen.filter((response) => new URL(response.url()).origin === served.origin)
  expect(told.some((response) => /\/_next\/static\/.*\.js/.test(response.url()))).toBe(true)
  for (const response of told) {
    const headers = await response.allHeaders()
    expect(headers['strict-transport-security'], response.url()).toBe('max-age=15552000')
    expect(headers['x-content-type-options'], response.url()).toBe('nosniff')
  }
})

test('every answer tells browsers to come by TLS alone, and what is private to keep nothing', async ({
  page,
  context,
  served,
}) => {
  await signIn(page, 'admin')
  const headers = { cookie: await sessionCookie(context) }
  const { id } = z
    .object({ items: z.array(z.object({ id: z.string() })).min(1) })
    .transform(({ items: [first] }) => ({ id: first?.id ?? '' }))
    .parse(await (await context.request.get(`${API}/articles`)).json())
  const own = [`/w/demo/articles/${id}`, `${API}/articles/${id}`, `${API}/articles/${id}/export?format=json`]
  for (const address of [...pages(), ...ADDRESSES, ...own]) {
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'POST']) {
      const answer = await ask(served.origin + address, { method, headers, ca: served.ca })
      const told = `${method} ${address.slice(0, 60)}: ${answer.status} ${JSON.stringify(answer.headers)}`
      expect(answer.headers['strict-transport-security'], told).toBe('max-age=15552000')
      expect(answer.headers['x-content-type-options'], told).toBe('nosniff')
      // Whatever leads elsewhere leads by the public address.
      expect(answer.headers.location ?? '/', told).toMatch(new RegExp(`^(?:/(?!/)|${served.origin}(?:/|$))`))
      if (method === 'GET' && !MAY_BE_KEPT.test(address))
        expect(answer.headers['cache-control'], told).toContain('no-store')
    }
  }
})

test('a change that a page of another address sends is refused', async ({ page, context, served }) => {
  await signIn(page, 'reviewer')
  const cookie = await sessionCookie(context)
  const others = [
    `http://localhost:${served.port}`,
    `https://localhost:${served.port + 1}`,
    `https://127.0.0.1:${served.port}`,
    served.upstream,
    'null',
  ]
  const targets = [
    ['/sign-in', 'application/x-www-form-urlencoded'],
    ['/api/auth/signout', 'application/x-www-form-urlencoded'],
    [`${API}/claims`, 'application/json'],
    [`${API}/articles`, 'multipart/form-data; boundary=X'],
  ] as const
  for (const [target, type] of targets) {
    const post = { method: 'POST', body: '{}', ca: served.ca }
    for (const origin of others) {
      const headers = { cookie, origin, 'content-type': type }
      const { status } = await ask(served.origin + target, { ...post, headers })
      expect(status, `${origin} to ${target}`).toBe(403)
    }
    const headers = { cookie, origin: served.origin, 'content-type': type }
    const { status } = await ask(served.origin + target, { ...post, headers })
    expect(status, `our own page to ${target}`).not.toBe(403)
  }

  const elsewhere = createServer((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(`<form method="post" action="${served.origin}/api/auth/signout"><button>Go</button></form>`)
  }).listen(0, '127.0.0.1')
  await once(elsewhere, 'listening')
  try {
    await page.goto(originOf(elsewhere))
    const [answer] = await Promise.all([
      page.waitForResponse(`${served.origin}/api/auth/signout`),
      page.getByRole('button', { name: 'Go' }).click(),
    ])
    expect(answer.status()).toBe(403)
  } finally {
    elsewhere.close()
  }
  await page.goto('/w/demo/articles')
  await expect(page.getByRole('heading', { name: 'Articles', exact: true })).toBeVisible()
})

test('the security log has the address that the known proxy names, and no other', async ({
  page,
  context,
  served,
}) => {
  const forged = { headers: { 'x-forwarded-for': MADE_UP } }
  const wrong = `not ${demoPassword()}`
  await signInByProgram(served.origin, demoPassword(), { ca: served.ca, from: CLIENT })
  await signInByProgram(served.origin, demoPassword(), { ...forged, ca: served.ca, from: CLIENT })
  await signInByProgram(served.upstream, wrong, { ...forged, from: '127.0.0.1' })

  await signIn(page, 'admin')
  const log = await context.request.get(`${API}/security-log/export?format=json`)
  const entries = z
    .array(
      z.object({ kind: z.string(), address: z.string(), user: z.object({ name: z.string() }).nullable() }),
    )
    .parse(await log.json())
  expect(entries.map(({ address }) => address)).not.toContain(MADE_UP)
  expect(entries.filter(({ address }) => address === CLIENT).map(({ kind }) => kind)).toEqual([
    'sign_in',
    'sign_in',
  ])
  const failed = entries.filter(({ kind }) => kind === 'sign_in_failed')
  expect(failed.map(({ address }) => address)).toEqual(['127.0.0.1'])
})
