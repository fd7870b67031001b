import { findUserByEmail, normaliseEmail, type SignInUser } from '@/lib/server/data/member/identity'
import { systemGrant } from '@/lib/server/grants/system'
import { log } from '@/lib/server/log'
import { verifyPassword } from '@/lib/server/services/member/password'
import { forgiveTries, mayTry } from './throttle'

export type SignInOutcome = { ok: true; user: SignInUser } | { ok: false; reason: 'refused' | 'too_many' }

/** E-mail and password to a user. The answer and the time it takes are the same for known and unknown addresses. */
export async function verifySignIn(email: string, password: string, network: string): Promise<SignInOutcome> {
  const grant = systemGrant()
  const address = normaliseEmail(email)
  if (!(await mayTry(grant, address, network))) {
    log.warn({ network }, 'sign-in throttled')
    return { ok: false, reason: 'too_many' }
  }
  const user = await findUserByEmail(grant, address)
  if (!(await verifyPassword(user?.passwordHash, password)) || !user) return { ok: false, reason: 'refused' }
  await forgiveTries(grant, address)
  return { ok: true, user }
}
