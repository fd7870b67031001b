import type { NextAuthOptions } from 'next-auth'
import GitHubProvider from 'next-auth/providers/github'
import GoogleProvider from 'next-auth/providers/google'
import * as z from 'zod'
import { env, type Environment } from '@/lib/server/env'

type Provider = NextAuthOptions['providers'][number]

/** The providers whose ids and secrets are in the environment, in the order they are offered. */
export function oauthProviders(environment: Environment = env()): Provider[] {
  const providers: Provider[] = []
  const github = pair(environment.GITHUB_ID, environment.GITHUB_SECRET)
  if (github) providers.push(GitHubProvider(github))
  const google = pair(environment.GOOGLE_CLIENT_ID, environment.GOOGLE_CLIENT_SECRET)
  if (google) providers.push(GoogleProvider(google))
  const oidc = pair(environment.OIDC_CLIENT_ID, environment.OIDC_CLIENT_SECRET)
  const issuer = environment.OIDC_ISSUER
  if (oidc && issuer) providers.push(oidcProvider({ ...oidc, issuer, name: environment.OIDC_NAME }))
  return providers
}

/** What the sign-in screen needs to know of them. */
export function offeredProviders(): { id: string; name: string }[] {
  return oauthProviders().map(({ id, name }) => ({ id, name }))
}

type OidcSettings = { clientId: string; clientSecret: string; issuer: string; name: string }

function oidcProvider({ clientId, clientSecret, issuer, name }: OidcSettings): Provider {
  return {
    id: 'oidc',
    name,
    type: 'oauth',
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid email profile' } },
    checks: ['pkce', 'state', 'nonce'],
    idToken: true,
    // Providers that keep to the letter (OpenID Connect Core 5.4) put the address and whether it is verified into the
    // answer of this endpoint only, not into the ID token.
    userinfo: {
      async request({ client, tokens }) {
        if (!isSameIssuer(client.issuer.metadata.issuer, issuer))
          throw new Error('The provider says that it is another issuer than OIDC_ISSUER names.')
        const told = idClaims(tokens.id_token)
        if (client.issuer.metadata.userinfo_endpoint === undefined || !tokens.access_token) return told
        const more = await client.userinfo(tokens.access_token)
        if (more.sub !== told.sub) throw new Error('The provider answered for somebody else.')
        return { ...told, ...more }
      },
    },
    clientId,
    clientSecret,
    profile: ({ sub, name: displayName, email }: { sub: string; name?: string; email?: string }) => ({
      id: sub,
      name: displayName ?? null,
      email: email ?? null,
    }),
  }
}

/** OpenID Connect Discovery 4.3. A trailing slash is ignored. ID tokens must have the issuer that the document names. */
function isSameIssuer(stated: string, configured: string): boolean {
  return stated.replace(/\/$/, '') === configured.replace(/\/$/, '')
}

const claimsSchema = z.looseObject({ sub: z.string() })

/** What an ID token says. next-auth has checked its signature, audience, expiry and nonce by then. */
function idClaims(token: string | undefined): z.infer<typeof claimsSchema> {
  const [, payload = ''] = token?.split('.') ?? []
  return claimsSchema.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()))
}

function pair(clientId: string | undefined, clientSecret: string | undefined) {
  return clientId && clientSecret ? { clientId, clientSecret } : undefined
}
