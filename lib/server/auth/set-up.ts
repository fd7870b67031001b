import { fail, ok, type Result } from '@/lib/core/result'
import { hashPassword } from '@/lib/server/services/member/password'
import { checkPassword } from '@/lib/server/services/member/password-policy'
import { hashSecret } from '@/lib/server/grants/secret-hash'
import { SETUP_PURPOSE } from '@/lib/server/auth/setup-link'
import { createUser, hasUsers, spendLinkToken } from '@/lib/server/data/member/identity'
import { addMember, createWorkspace } from '@/lib/server/data/workspace/create-workspace'
import { systemGrant, systemTransaction } from '@/lib/server/grants/system'

export type SetUpRequest = {
  token: string
  name: string
  email: string
  password: string
  workspace: string
  slug: string
}

/** Creates the first admin and the first workspace, by the one-time link of an installation that has no users. */
export async function setUp(request: SetUpRequest): Promise<Result<{ slug: string; userId: string }>> {
  const grant = systemGrant()
  if (await hasUsers(grant)) return fail('conflict', 'Stet is already set up. Sign in instead.')
  const good = checkPassword(request.password, request)
  if (!good.ok) return good
  const passwordHash = await hashPassword(request.password)
  return systemTransaction(grant, async (write) => {
    if (!(await spendLinkToken(write, SETUP_PURPOSE, hashSecret(request.token)))) {
      return fail('forbidden', 'This link was used or has expired. Restart the server for a new one.')
    }
    const userId = await createUser(write, { name: request.name, email: request.email, passwordHash })
    const workspaceId = await createWorkspace(write, request.slug, request.workspace)
    await addMember(write, { workspaceId, userId, role: 'admin' })
    return ok({ slug: request.slug, userId })
  })
}
