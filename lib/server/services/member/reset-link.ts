import { fail, ok, type Result } from '@/lib/core/result'
import { hashSecret, newSecret } from '@/lib/server/grants/secret-hash'
import { findMember } from '@/lib/server/data/member/members'
import { replaceMemberResetToken, type ResetToken } from '@/lib/server/data/member/password-resets'
import { recordEvent } from '@/lib/server/data/workspace/record-event'
import { notFound, transaction, type Grant } from '@/lib/server/grants/grant'

const HOUR_MS = 60 * 60 * 1000

/** A fresh link by which a password is reset, good for an hour, and what is kept of it. */
export function resetLink(): { path: string; token: ResetToken } {
  const secret = newSecret()
  const expires = new Date(Date.now() + HOUR_MS)
  return { path: `/reset/${secret}`, token: { hash: hashSecret(secret), expires } }
}

/** Makes a link to hand over to a member who cannot sign in. It is in this answer only. */
export async function createResetLink(
  grant: Grant<'member:manage'>,
  memberId: string,
): Promise<Result<{ path: string; expiresAt: string }>> {
  const { path, token } = resetLink()
  return transaction(grant, async (write) => {
    if (!(await findMember(write, memberId))) return notFound('member')
    if (!(await replaceMemberResetToken(write, memberId, token))) {
      return fail(
        'conflict',
        'This account is used in more than this workspace, so only its owner can reset the password, by email.',
      )
    }
    await recordEvent(write, { action: 'member.reset_link', subjectType: 'member', subjectId: memberId })
    return ok({ path, expiresAt: token.expires.toISOString() })
  })
}
