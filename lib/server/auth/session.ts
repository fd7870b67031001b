import { parse } from 'hono/utils/cookie'
import { decode } from 'next-auth/jwt'
import { z } from 'zod'
import { env } from '@/lib/server/env'

export type SessionClaims = { userId: string; sessionVersion: number }

const claimsSchema = z.object({ sub: z.uuid(), sessionVersion: z.int() })

/** The cookie that carries the session; the prefix binds it to HTTPS where the site is served over it. */
export function sessionCookieName(): string {
  return `${servedSecurely() ? '__Secure-' : ''}next-auth.session-token`
}

/** Is the site's public address an HTTPS one? Then its cookies go over nothing else. */
export function servedSecurely(): boolean {
  return env().STET_URL?.startsWith('https://') ?? false
}

/**
 * Whose session the request's cookie claims to be. The seal is checked here; whether the session is still good is the
 * database's to say, by the user's session version.
 */
export async function readSession(headers: Headers): Promise<SessionClaims | undefined> {
  const token = parse(headers.get('cookie') ?? '')[sessionCookieName()]
  const secret = env().STET_SECRET
  if (!token || !secret) return undefined
  const claims = claimsSchema.safeParse(await unseal(token, secret))
  return claims.success ? { userId: claims.data.sub, sessionVersion: claims.data.sessionVersion } : undefined
}

async function unseal(token: string, secret: string): Promise<unknown> {
  try {
    return await decode({ token, secret })
  } catch {
    // Forged, expired, or sealed under an older secret: to the request it is no session at all.
    return undefined
  }
}
