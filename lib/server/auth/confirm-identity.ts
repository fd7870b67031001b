import { fail, ok, type Result } from '@/lib/core/result'
import { readOwnAccount } from '@/lib/server/data/member/accounts'
import { confirmSession, readOwnProofs } from '@/lib/server/data/member/second-factors'
import { transaction, type Grant } from '@/lib/server/grants/grant'
import { systemGrant } from '@/lib/server/grants/system'
import { verifyPassword } from '@/lib/server/services/member/password'
import { countPassword, forgivePassword } from './throttle'
import { verifyCode } from './verify-code'

export type Proof = { password?: string | undefined; code?: string | undefined }

const SIGN_IN_AGAIN = 'This account has no password. Sign out, sign in again, and then make the change.'

/**
 * Proves to a session that it is still its user who sits there: by the password and, where there is a second factor, a
 * code of it. Dangerous changes are open to the session for a while then.
 */
export async function confirmIdentity(
  grant: Grant<'account:manage'>,
  { password, code }: Proof,
  sessionId: string,
): Promise<Result<undefined>> {
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
  return transaction(grant, async (write) => {
    await confirmSession(write, sessionId, { secondFactor: hasSecondFactor })
    return ok(undefined)
  })
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
