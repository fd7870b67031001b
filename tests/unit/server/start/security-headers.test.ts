import { describe, expect, it } from 'vitest'
import { securityHeaders } from '@/lib/server/start/security-headers'

const ADDRESSES = [
  '/',
  '/_next/static/a.js',
  '/icon.svg',
  '/api/v1/workspaces/demo',
  '/nowhere',
  '/api/auth/csrf',
]

describe.each(ADDRESSES)('the headers of %s', (address) => {
  it('let no browser guess a type', () => {
    expect(securityHeaders(address, { secure: false })).toMatchObject({ 'x-content-type-options': 'nosniff' })
  })

  it('keep browsers to HTTPS where the public address is one, and there alone', () => {
    const header = 'strict-transport-security'
    expect(securityHeaders(address, { secure: true })[header]).toMatch(/^max-age=\d{7,}$/)
    expect(securityHeaders(address, { secure: false })[header]).toBeUndefined()
  })
})

it.each(['/api/v1/workspaces/demo', '/api/health', '/_next/static/a.js', '/sign-in/'])(
  '%s may load nothing, nor be framed',
  (address) => {
    const policy = securityHeaders(address, { secure: false })['content-security-policy']
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
  },
)

it('other sites are not told where a reader comes from', () => {
  expect(securityHeaders('/', { secure: false })['referrer-policy']).toBe('same-origin')
})

it('next-auth’s own pages may load nothing and are not kept', () => {
  const headers = securityHeaders('/api/auth/error', { secure: false })
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['cache-control']).toBe('private, no-store')
})
