import { afterEach, describe, expect, it, vi } from 'vitest'

afterEach(() => vi.unstubAllEnvs())

// The environment is read once, so each test loads the modules anew.
async function cookiesAt(address: string) {
  vi.resetModules()
  vi.stubEnv('STET_URL', address)
  vi.stubEnv('STET_SECRET', 'a secret of thirty-two characters or more')
  const { authCookies } = await import('@/lib/server/auth/auth-cookies')
  const { deviceCookie } = await import('@/lib/server/auth/known-device')
  return { own: Object.values(authCookies()), device: deviceCookie('somebody') }
}

describe('the cookies', () => {
  it('are bound to this host over HTTPS, each of them', async () => {
    const { own, device } = await cookiesAt('https://stet.example.org')
    expect(own).toHaveLength(6)
    for (const { name, options } of own) {
      expect(name).toMatch(/^__Host-next-auth\./)
      expect(options).toMatchObject({ secure: true, httpOnly: true, path: '/', sameSite: 'lax' })
      expect(options).not.toHaveProperty('domain')
    }
    expect(device).toMatch(/^__Host-stet-device-\w+=.*; Path=\/; HttpOnly; Secure/)
  })

  it('have no prefix over HTTP, where browsers would refuse it', async () => {
    const { own, device } = await cookiesAt('http://localhost:3000')
    for (const { name, options } of own) {
      expect(name).not.toMatch(/^__/)
      expect(options).toMatchObject({ secure: false })
    }
    expect(device).not.toMatch(/__Host-|Secure/)
  })
})
