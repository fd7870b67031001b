import { findUserByEmail, normaliseEmail, type SignInUser } from '@/lib/server/data/member/identity'
import { findSecondFactor } from '@/lib/server/data/member/second-factors'
import type { SecurityKind } from '@/lib/schema/security-event'
import type { Failure } from '@/lib/core/result'
import { systemGrant } from '@/lib/server/grants/system'
import { logFailure } from '@/lib/server/grants/log-failure'
import { log } from '@/lib/server/log'
import { verifyPassword } from '@/lib/server/services/member/password'
import { knownDevice } from './known-device'
import { countSignIn, forgiveSignIn } from './throttle'
import { logSecurity } from './security-log'
import { verifyCode } from './verify-code'
import type { Visit } from './visit'

/** `second_factor`: the password was right, and a code is asked for; `wrong_code`: another one is. */
export type SignInRefusal = 'refused' | 'too_many' | 'unavailable' | 'second_factor' | 'wrong_code'
export type SignInOutcome =
  { ok: true; user: SignInUser; secondFactor: boolean } | { ok: false; reason: SignInRefusal }

export type Credentials = { email: string; password: string; code?: string | undefined }
type From = Pick<Visit, 'address' | 'cookies'> & { device?: string }

/**
 * E-mail and password to a user, with a code where they have a second factor. The answer and the time it takes are the
 * same for known and unknown addresses.
 */
export async function verifySignIn(credentials: Credentials, from: From): Promise<SignInOutcome> {
  try {
    return await verify({ ...credentials, email: normaliseEmail(credentials.email) }, from)
  } catch (error) {
    logFailure(error, 'sign-in failed')
    return { ok: false, reason: 'unavailable' }
  }
}

async function verify({ email, password, code }: Credentials, from: From): Promise<SignInOutcome> {
  const { address: network, cookies } = from
  const grant = systemGrant()
  const user = await findUserByEmail(grant, email)
  const attempt = { email, network, device: user ? knownDevice(cookies, user.id) : undefined }
  const refuse = (reason: SignInRefusal) => refused(reason, user?.id, from)
  const counted = await countSignIn(grant, attempt)
  if (!counted.ok) {
    log.warn({ network }, 'sign-in throttled')
    return refuse(reasonOf(counted.failure))
  }
  if (!(await verifyPassword(user?.passwordHash, password)) || !user) return refuse('refused')
  await forgiveSignIn(grant, attempt)
  if (!(await findSecondFactor(grant, user.id))) return { ok: true, user, secondFactor: false }
  if (!code) return { ok: false, reason: 'second_factor' }
  const proved = await verifyCode(grant, user.id, code)
  return proved.ok ? { ok: true, user, secondFactor: true } : refuse(reasonOf(proved.failure))
}

const KINDS: Partial<Record<SignInRefusal, SecurityKind>> = {
  refused: 'sign_in_failed',
  too_many: 'throttled',
  wrong_code: 'code_failed',
}

/** Known or not, a refusal is logged, so that it takes the same time. */
async function refused(
  reason: SignInRefusal,
  userId: string | undefined,
  { address, device = '' }: From,
): Promise<SignInOutcome> {
  const kind = KINDS[reason]
  if (kind) await logSecurity({ kind, userId, address, device })
  return { ok: false, reason }
}

function reasonOf({ code }: Failure): SignInRefusal {
  return code === 'too_many' || code === 'unavailable' ? code : 'wrong_code'
}
