import { fail, type Result } from '@/lib/core/result'
import type { Grant } from '@/lib/server/grants/grant'
import { systemGrant } from '@/lib/server/grants/system'
import { changePassword, type PasswordChange } from '@/lib/server/services/member/manage-account'
import { forgivePasswordTries, mayTryPassword } from './throttle'

/** Changes the actor's password. Whoever finds a browser signed in gets no more guesses at it than at the sign-in. */
export async function changeOwnPassword(
  grant: Grant<'account:manage'>,
  change: PasswordChange,
): Promise<Result<undefined>> {
  const { userId } = grant.actor
  if (!(await mayTryPassword(systemGrant(), userId))) {
    return fail('too_many', 'Too many tries. Wait 15 minutes, then try again.')
  }
  const changed = await changePassword(grant, change)
  if (changed.ok) await forgivePasswordTries(systemGrant(), userId)
  return changed
}
