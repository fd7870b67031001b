import { cookies, headers } from 'next/headers'
import { startSession } from '@/lib/server/data/member/sessions'
import { servedSecurely, sessionCookieName } from '@/lib/server/grants/session'
import { systemGrant } from '@/lib/server/grants/system'
import { SESSION_SECONDS, sealedToken } from './seal-session'
import { logSecurity } from './security-log'
import { visitOf } from './visit'

/**
 * Signs somebody in who has just made their account by a one-time link: they have proved who they are, and chosen the
 * password that they would be asked for. An account that is new has no second factor; a workspace that requires one asks
 * for it next.
 */
export async function signInNewUser(userId: string, by: 'invitation' | 'setup'): Promise<void> {
  const visit = visitOf(new Headers(await headers()))
  await logSecurity({ ...visit, kind: 'sign_in', userId, detail: by })
  const sessionId = await startSession(systemGrant(), userId, visit)
  const kept = await cookies()
  kept.set(sessionCookieName(), await sealedToken({ userId, sessionId }), {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: servedSecurely(),
    maxAge: SESSION_SECONDS,
  })
}
