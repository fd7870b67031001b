import { encode } from 'next-auth/jwt'
import { sessionCookieName } from '@/lib/server/grants/session'
import { env } from '@/lib/server/env'

/** The request headers of somebody signed in, as next-auth would have sealed them. */
export async function sessionHeaders(userId: string, sessionVersion = 1): Promise<Record<string, string>> {
  const token = await encode({ token: { sub: userId, sessionVersion }, secret: env().STET_SECRET ?? '' })
  return { cookie: `${sessionCookieName()}=${token}` }
}
