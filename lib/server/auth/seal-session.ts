import { encode } from 'next-auth/jwt'
import { env } from '@/lib/server/env'
import { sessionCookieName, type SessionClaims } from '@/lib/server/grants/session'

/** How long the cookie may last; the session behind it ends earlier when it is not used. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60

/** A session as the value of the cookie that carries it, sealed as next-auth seals them. */
export async function sealedToken({ userId, sessionId }: SessionClaims): Promise<string> {
  const secret = env().STET_SECRET
  if (!secret) throw new Error('STET_SECRET is not set, so that no session can be sealed.')
  return encode({ token: { sub: userId, sessionId }, secret, maxAge: SESSION_SECONDS })
}

/** The same as a Cookie header. For whoever acts as a user from inside. */
export async function sealSession(session: SessionClaims): Promise<string> {
  return `${sessionCookieName()}=${await sealedToken(session)}`
}
