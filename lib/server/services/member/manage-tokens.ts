import { ok, type Result } from '@/lib/core/result'
import type { NewToken } from '@/lib/schema/api/settings'
import type { TokenView } from '@/lib/schema/settings'
import { hashSecret, newSecret } from '@/lib/server/grants/secret-hash'
import { recordEvent } from '@/lib/server/data/workspace/record-event'
import { insertToken, revokeToken } from '@/lib/server/data/member/tokens'
import { notFound, transaction, type Grant } from '@/lib/server/grants/grant'

const PREFIX = 'stet_'
const DAY_MS = 24 * 60 * 60 * 1000

/** Creates a personal API token. `secret` is in this answer and nowhere else. */
export async function createToken(
  grant: Grant<'token:manage'>,
  { name, scope, expiresInDays }: NewToken,
): Promise<Result<TokenView & { secret: string }>> {
  const secret = `${PREFIX}${newSecret()}`
  const expiresAt = new Date(Date.now() + expiresInDays * DAY_MS)
  return transaction(grant, async (write) => {
    const hint = secret.slice(0, PREFIX.length + 4)
    const token = await insertToken(write, { name, scope, expiresAt, hint, tokenHash: hashSecret(secret) })
    await recordEvent(write, {
      action: 'token.create',
      subjectType: 'token',
      subjectId: token.id,
      after: { name, scope },
    })
    return ok({ ...token, secret })
  })
}

/** Revokes one's own token, or anybody's under `token:manage_all`. */
export async function withdrawToken(
  grant: Grant<'token:manage'> | Grant<'token:manage_all'>,
  id: string,
): Promise<Result<undefined>> {
  return transaction<'token:manage' | 'token:manage_all', undefined>(grant, async (write) => {
    if (!(await revokeToken(write, id))) return notFound('token')
    await recordEvent(write, { action: 'token.revoke', subjectType: 'token', subjectId: id })
    return ok(undefined)
  })
}
