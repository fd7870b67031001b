import { fail, ok, type Result } from '@/lib/core/result'
import type { PasskeyAnswer } from '@/lib/schema/passkey'
import { readOwnAccount } from '@/lib/server/data/member/accounts'
import { confirmSession, readOwnProofs } from '@/lib/server/data/member/second-factors'
import { transaction, type Grant } from '@/lib/server/grants/grant'
import { systemGrant } from '@/lib/server/grants/system'
import { verifyPassword } from '@/lib/server/services/member/password'
import { countPassword, forgivePassword } from './throttle'
import { verifyCode } from './verify-code'
import { verifyPasskey } from './verify-passkey'
import type { Visit } from './visit'

export type Proof = {
  password?: string | undefined
  code?: string | undefined
  passkey?: PasskeyAnswer | undefined
}

const SIGN_IN_AGAIN = 'This account has no password. Sign out, sign in again, and then make the change.'

type Where = { sessionId: string; from: Pick<Visit, 'address' | 'device'> }

/**
 * Proves to a session that it is still its user who sits there: by a passkey alone, or by the password and, where there
 * is a second factor, a code. Dangerous changes are open to the session for a while then.
 */
export async function confirmIdentity(
  grant: Grant<'account:manage'>,
  proof: Proof,
  where: Where,
): Promise<Result<undefined>> {
  const { sessionId } = where
  const proved = proof.passkey ? await provePasskey(grant, proof.passkey, where) : await prove(grant, proof)
  if (!proved.ok) return proved
  return transaction(grant, async (write) => {
    await confirmSession(write, sessionId, proved.value)
    return ok(undefined)
  })
}

type Proved = Promise<Result<{ secondFactor: boolean }>>

async function prove(grant: Grant<'account:manage'>, { password, code }: Proof): Proved {
  const { hasPassword, hasSecondFactor } = await readOwnProofs(grant)
  if (!hasPassword && !hasSecondFactor) return fail('conflict', SIGN_IN_AGAIN)
  if (hasPassword) {
    const known = await provePassword(grant, password ?? '')
    if (!known.ok) return known
  }
  if (hasSecondFactor) {
    const known = await verifyCode(systemGrant(), grant.actor.userId, code ?? '')
    if (!known.ok) return known
  }
  return ok({ secondFactor: hasSecondFactor })
}

async function provePasskey(
  grant: Grant<'account:manage'>,
  passkey: PasskeyAnswer,
  { sessionId, from }: Where,
): Proved {
  const owner = grant.actor.userId
  const challengeOf = { purpose: 'confirm', holder: sessionId } as const
  const proved = await verifyPasskey(passkey, { challengeOf, owner, from })
  return proved.ok ? ok({ secondFactor: true }) : proved
}

async function provePassword(grant: Grant<'account:manage'>, password: string): Promise<Result<undefined>> {
  const { userId } = grant.actor
  const counted = await countPassword(systemGrant(), userId)
  if (!counted.ok) return counted
  const { passwordHash } = await readOwnAccount(grant)
  if (!(await verifyPassword(passwordHash, password))) {
    return fail('invalid', 'The password is incorrect.', { field: 'password' })
  }
  await forgivePassword(systemGrant(), userId)
  return ok(undefined)
}
