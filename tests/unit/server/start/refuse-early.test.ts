import { describe, expect, it } from 'vitest'
import { refuseEarly } from '@/lib/server/start/refuse-early'

function there(): Promise<boolean> {
  return Promise.resolve(true)
}

function away(): Promise<boolean> {
  return Promise.resolve(false)
}

describe('refuseEarly', () => {
  it.each(['/', '/w/demo/articles', '/sign-in', '/api/auth/callback/credentials'])(
    'leaves %s to the app, and says 503 and when to try again while the database is away',
    async (address) => {
      expect(await refuseEarly({ method: 'GET', address }, there)).toBeUndefined()
      const early = await refuseEarly({ method: 'GET', address }, away)
      expect(early).toMatchObject({ status: 503, headers: { 'retry-after': '5' } })
    },
  )

  it.each(['/_next/static/a.js', '/api/health', '/api/v1/workspaces/demo', '/icon.svg'])(
    'leaves %s to the app whatever the database does',
    async (address) => {
      expect(await refuseEarly({ method: 'GET', address }, away)).toBeUndefined()
    },
  )

  it('refuses an address that cannot be read', async () => {
    expect(await refuseEarly({ method: 'GET', address: '/w/%ff' }, there)).toMatchObject({ status: 400 })
  })

  it.each(['TRACE', 'CONNECT', 'PROPFIND'])('refuses %s, whatever it is sent to', async (method) => {
    for (const address of ['/sign-in', '/api/health'])
      expect(await refuseEarly({ method, address }, there)).toMatchObject({ status: 405 })
  })
})
