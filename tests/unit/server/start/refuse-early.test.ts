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
      expect(await refuseEarly(address, there)).toBeUndefined()
      const early = await refuseEarly(address, away)
      expect(early).toMatchObject({ status: 503, headers: { 'retry-after': '5' } })
    },
  )

  it.each(['/_next/static/a.js', '/api/health', '/api/v1/workspaces/demo', '/icon.svg'])(
    'leaves %s to the app whatever the database does',
    async (address) => {
      expect(await refuseEarly(address, away)).toBeUndefined()
    },
  )

  it('refuses an address that cannot be read', async () => {
    expect(await refuseEarly('/w/%ff', there)).toMatchObject({ status: 400 })
  })
})
