import { encode } from 'next-auth/jwt'
import { env } from '@/lib/server/env'
import { sessionCookieName, type SessionClaims } from '@/lib/server/grants/session'

/** A session as the cookie that carries it, sealed as next-auth seals them. For whoever acts as a user from inside. */
export async function sealSession({ userId, sessionId }: SessionClaims): Promise<string> {
  const secret = env().STET_SECRET
  if (!secret) throw new Error('STET_SECRET is not set, so that no session can be sealed.')
  const token = await encode({ token: { sub: userId, sessionId }, secret })
  return `${sessionCookieName()}=${token}`
}
