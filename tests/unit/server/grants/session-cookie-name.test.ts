import { afterEach, expect, it, vi } from 'vitest'

// The environment is read once, so each test loads the module anew.
async function cookieNameAt(address: string): Promise<string> {
  vi.resetModules()
  vi.stubEnv('STET_URL', address)
  const { sessionCookieName } = await import('@/lib/server/grants/session')
  return sessionCookieName()
}

afterEach(() => vi.unstubAllEnvs())

it('binds the session to its host where the site is served over HTTPS', async () => {
  expect(await cookieNameAt('https://stet.example.org')).toBe('__Host-next-auth.session-token')
  expect(await cookieNameAt('http://localhost:3000')).toBe('next-auth.session-token')
})
