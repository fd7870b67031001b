import type { NextAuthOptions } from 'next-auth'
import GitHubProvider from 'next-auth/providers/github'
import GoogleProvider from 'next-auth/providers/google'
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
    clientId,
    clientSecret,
    profile: ({ sub, name: displayName, email }: { sub: string; name?: string; email?: string }) => ({
      id: sub,
      name: displayName ?? null,
      email: email ?? null,
    }),
  }
}

function pair(clientId: string | undefined, clientSecret: string | undefined) {
  return clientId && clientSecret ? { clientId, clientSecret } : undefined
}
