import type { Result } from '@/lib/core/result'
import type { Grant } from '@/lib/server/grants/grant'
import { systemGrant } from '@/lib/server/grants/system'
import { changePassword, type PasswordChange } from '@/lib/server/services/member/manage-account'
import { countPassword, forgivePassword } from './throttle'

/** Changes the actor's password. Wrong current passwords are limited as they are at sign-in. */
export async function changeOwnPassword(
  grant: Grant<'account:manage'>,
  change: PasswordChange,
): Promise<Result<undefined>> {
  const { userId } = grant.actor
  const counted = await countPassword(systemGrant(), userId)
  if (!counted.ok) return counted
  const changed = await changePassword(grant, change)
  if (changed.ok) await forgivePassword(systemGrant(), userId)
  return changed
}
