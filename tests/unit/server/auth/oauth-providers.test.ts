import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { oauthProviders } from '@/lib/server/auth/oauth-providers'
import { readEnvironment } from '@/lib/server/env'

const ISSUER = 'https://id.example.test'

const asking = z.object({
  userinfo: z.object({
    request: z.custom<(given: object) => Promise<unknown>>((given) => typeof given === 'function'),
  }),
})

type Told = { issuer?: string; endpoint?: string; answer?: object }

/** What the app learns of somebody whom the ID token calls "rosa". */
function claimsOf({ issuer = ISSUER, endpoint, answer }: Told = {}): Promise<unknown> {
  const variables = {
    OIDC_ISSUER: ISSUER,
    OIDC_CLIENT_ID: 'stet',
    OIDC_CLIENT_SECRET: 'known to the two of them',
  }
  const environment = readEnvironment(variables, { production: false })
  if (!environment.ok) throw new Error(environment.failure.message)
  const payload = Buffer.from(JSON.stringify({ sub: 'rosa', name: 'Rosa' })).toString('base64url')
  const [provider] = oauthProviders(environment.value)
  return asking.parse(provider).userinfo.request({
    client: {
      issuer: { metadata: { issuer, userinfo_endpoint: endpoint } },
      userinfo: () => Promise.resolve(answer),
    },
    tokens: { id_token: `head.${payload}.signature`, access_token: 'given' },
  })
}

describe('what an OpenID Connect provider says of somebody', () => {
  const endpoint = `${ISSUER}/me`

  it('is what its ID token and its answer say together', async () => {
    const answer = { sub: 'rosa', email: 'rosa@desk.test', email_verified: true }
    expect(await claimsOf({ endpoint, answer })).toEqual({ ...answer, name: 'Rosa' })
  })

  it('is the ID token alone where it answers nothing else', async () => {
    expect(await claimsOf()).toEqual({ sub: 'rosa', name: 'Rosa' })
  })

  it('is not taken if the answer is about somebody else', async () => {
    const answer = { sub: 'mallory', email: 'rosa@desk.test', email_verified: true }
    await expect(claimsOf({ endpoint, answer })).rejects.toThrow('answered for somebody else')
  })

  it('is not taken from another issuer, but a slash at the end makes no other', async () => {
    await expect(claimsOf({ issuer: 'https://evil.test' })).rejects.toThrow('another issuer')
    expect(await claimsOf({ issuer: `${ISSUER}/` })).toMatchObject({ sub: 'rosa' })
  })
})
