import type { CookiesOptions } from 'next-auth'
import { hostOnly, servedSecurely, sessionCookieName } from '@/lib/server/grants/session'

/** While somebody is at a provider. */
const AWAY_SECONDS = 15 * 60

/** The cookies of next-auth, those that last for a visit to a provider as well, bound to this host over HTTPS. */
export function authCookies(): Partial<CookiesOptions> {
  const options = { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: servedSecurely() }
  const brief = { ...options, maxAge: AWAY_SECONDS }
  return {
    sessionToken: { name: sessionCookieName(), options },
    callbackUrl: { name: callbackCookieName(), options },
    csrfToken: { name: hostOnly('next-auth.csrf-token'), options },
    pkceCodeVerifier: { name: hostOnly('next-auth.pkce.code_verifier'), options: brief },
    state: { name: hostOnly('next-auth.state'), options: brief },
    nonce: { name: hostOnly('next-auth.nonce'), options },
  }
}

/** Keeps the page that a sign-in leads back to. */
export function callbackCookieName(): string {
  return hostOnly('next-auth.callback-url')
}
