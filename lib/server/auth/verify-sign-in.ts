import { findUserByEmail, normaliseEmail, type SignInUser } from '@/lib/server/data/member/identity'
import { systemGrant } from '@/lib/server/grants/system'
import { log } from '@/lib/server/log'
import { verifyPassword } from '@/lib/server/services/member/password'
import { knownDevice } from './known-device'
import { countSignIn, forgiveSignIn } from './throttle'
import type { Visit } from './visit'

export type SignInRefusal = 'refused' | 'too_many' | 'unavailable'
export type SignInOutcome = { ok: true; user: SignInUser } | { ok: false; reason: SignInRefusal }

/** E-mail and password to a user. The answer and the time it takes are the same for known and unknown addresses. */
export async function verifySignIn(
  email: string,
  password: string,
  visit: Pick<Visit, 'address' | 'cookies'>,
): Promise<SignInOutcome> {
  try {
    return await verify(normaliseEmail(email), password, visit)
  } catch (error) {
    log.error({ err: error }, 'sign-in failed')
    return { ok: false, reason: 'unavailable' }
  }
}

async function verify(
  email: string,
  password: string,
  { address: network, cookies }: Pick<Visit, 'address' | 'cookies'>,
): Promise<SignInOutcome> {
  const grant = systemGrant()
  const user = await findUserByEmail(grant, email)
  const attempt = { email, network, device: user ? knownDevice(cookies, user.id) : undefined }
  const counted = await countSignIn(grant, attempt)
  if (!counted.ok) {
    log.warn({ network }, 'sign-in throttled')
    return { ok: false, reason: counted.failure.code === 'too_many' ? 'too_many' : 'unavailable' }
  }
  if (!(await verifyPassword(user?.passwordHash, password)) || !user) return { ok: false, reason: 'refused' }
  await forgiveSignIn(grant, attempt)
  return { ok: true, user }
}
