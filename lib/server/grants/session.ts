import { parse } from 'hono/utils/cookie'
import { decode } from 'next-auth/jwt'
import * as z from 'zod'
import { createByteCache } from '@/lib/core/byte-cache'
import { env } from '@/lib/server/env'
import { hashSecret } from './secret-hash'

export type SessionClaims = { userId: string; sessionId: string }

const claimsSchema = z.object({ sub: z.uuid(), sessionId: z.uuid(), exp: z.number() })
type Claims = z.infer<typeof claimsSchema>

// Breaking a seal derives its key anew and costs as much as the rest of a small request. What is under a seal never
// changes and counts until it expires, so it is kept, under a hash that is of no use as a cookie.
const unsealed = createByteCache<Claims>(4 * 1024 * 1024, () => 100)

/** The cookie that carries the session. */
export function sessionCookieName(): string {
  return hostOnly('next-auth.session-token')
}

/** A cookie's name that binds it to this host over HTTPS: no other host, above or beside it, can set one of that name. */
export function hostOnly(name: string): string {
  return `${servedSecurely() ? '__Host-' : ''}${name}`
}

/** Is the site's public address an HTTPS one? Then its cookies go over nothing else. */
export function servedSecurely(): boolean {
  return env().STET_URL?.startsWith('https://') ?? false
}

/**
 * Whose session the request's cookie claims to be. The seal is checked here; whether the session is still good is the
 * database's to say (`liveSession`).
 */
export async function readSession(headers: Headers): Promise<SessionClaims | undefined> {
  const token = parse(headers.get('cookie') ?? '')[sessionCookieName()]
  const secret = env().STET_SECRET
  if (!token || !secret) return undefined
  const key = hashSecret(token)
  const claims = stillGood(unsealed.get(key)) ?? (await unseal(token, secret))
  if (!claims) return undefined
  unsealed.set(key, claims)
  return { userId: claims.sub, sessionId: claims.sessionId }
}

function stillGood(claims: Claims | undefined): Claims | undefined {
  return claims && claims.exp * 1000 > Date.now() ? claims : undefined
}

async function unseal(token: string, secret: string): Promise<Claims | undefined> {
  try {
    return claimsSchema.safeParse(await decode({ token, secret })).data
  } catch {
    // Forged, expired, or sealed with an older secret: the request counts as signed out.
    return undefined
  }
}
