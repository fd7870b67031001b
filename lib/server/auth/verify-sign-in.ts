import {
  findUserByEmail,
  findUserById,
  normaliseEmail,
  type SignInUser,
} from '@/lib/server/data/member/identity'
import { findFactors } from '@/lib/server/data/member/second-factors'
import type { PasskeyAnswer } from '@/lib/schema/passkey'
import type { SecurityKind } from '@/lib/schema/security-event'
import type { Failure } from '@/lib/core/result'
import { systemGrant } from '@/lib/server/grants/system'
import { logFailure } from '@/lib/server/grants/log-failure'
import { log } from '@/lib/server/log'
import { verifyPassword } from '@/lib/server/services/member/password'
import { knownDevice } from './known-device'
import { browserOf } from './passkey-challenge'
import { countSignIn, forgiveSignIn } from './throttle'
import { logSecurity } from './security-log'
import { verifyCode } from './verify-code'
import { verifyPasskey } from './verify-passkey'
import type { Visit } from './visit'

/** The password was right, and a second factor is asked for: a code, a passkey, or either, as the account has them. */
export type SecondFactorAsked = 'second_factor' | 'passkey' | 'code_or_passkey'
/** `wrong_code`, `wrong_passkey`: the password was right, the second factor was not. */
export type SignInRefusal =
  'refused' | 'too_many' | 'unavailable' | SecondFactorAsked | 'wrong_code' | 'wrong_passkey'
export type SignInOutcome =
  { ok: true; user: SignInUser; secondFactor: boolean } | { ok: false; reason: SignInRefusal }

export type Credentials = {
  email: string
  password: string
  code?: string | undefined
  passkey?: PasskeyAnswer | undefined
}
type From = Pick<Visit, 'address' | 'cookies'> & { device?: string }

/**
 * E-mail and password to a user, with a code or a passkey where they have a second factor. The answer and the time it
 * takes are the same for known and unknown addresses.
 */
export function verifySignIn(credentials: Credentials, from: From): Promise<SignInOutcome> {
  return unlessAway(() => verify({ ...credentials, email: normaliseEmail(credentials.email) }, from))
}

/** A passkey to its user: it is both factors. */
export function verifyPasskeySignIn(passkey: PasskeyAnswer, from: From): Promise<SignInOutcome> {
  return unlessAway(async () => {
    const proved = await verifyPasskey(passkey, { challengeOf: browserOf(from), from: visible(from) })
    if (!proved.ok) return refusePasskey(proved.failure, undefined, from)
    const user = await findUserById(systemGrant(), proved.value)
    return user ? { ok: true, user, secondFactor: true } : { ok: false, reason: 'wrong_passkey' }
  })
}

async function unlessAway(verifying: () => Promise<SignInOutcome>): Promise<SignInOutcome> {
  try {
    return await verifying()
  } catch (error) {
    logFailure(error, 'sign-in failed')
    return { ok: false, reason: 'unavailable' }
  }
}

async function verify(credentials: Credentials, from: From): Promise<SignInOutcome> {
  const { email, password } = credentials
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
  return verifySecondFactor(user, credentials, from)
}

async function verifySecondFactor(
  user: SignInUser,
  { code, passkey }: Credentials,
  from: From,
): Promise<SignInOutcome> {
  const grant = systemGrant()
  const factors = await findFactors(grant, user.id)
  if (!factors.app && !factors.passkey) return { ok: true, user, secondFactor: false }
  if (passkey) {
    const asked = { challengeOf: browserOf(from), owner: user.id, from: visible(from) }
    const proved = await verifyPasskey(passkey, asked)
    return proved.ok ? { ok: true, user, secondFactor: true } : refusePasskey(proved.failure, user.id, from)
  }
  if (!code) return { ok: false, reason: askedFor(factors) }
  const proved = await verifyCode(grant, user.id, code)
  return proved.ok ? { ok: true, user, secondFactor: true } : refused(reasonOf(proved.failure), user.id, from)
}

function askedFor({ app, passkey }: { app: boolean; passkey: boolean }): SecondFactorAsked {
  if (!passkey) return 'second_factor'
  return app ? 'code_or_passkey' : 'passkey'
}

/** A wrong passkey has been logged already, with whose it is. */
function refusePasskey(failure: Failure, userId: string | undefined, from: From): Promise<SignInOutcome> {
  const reason = reasonOf(failure)
  return refused(reason === 'wrong_code' ? 'wrong_passkey' : reason, userId, from)
}

function visible({ address, device = '' }: From): Pick<Visit, 'address' | 'device'> {
  return { address, device }
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
