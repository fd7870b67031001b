import { fail, ok, type Result } from '@/lib/core/result'
import { hashPassword } from '@/lib/server/services/member/password'
import { checkPassword } from '@/lib/server/services/member/password-policy'
import { hashSecret } from '@/lib/server/grants/secret-hash'
import { createUser, findUserByEmail } from '@/lib/server/data/member/identity'
import { findOpenInvitation, spendInvitation, type OpenInvitation } from '@/lib/server/data/member/members'
import { admitMember } from '@/lib/server/data/member/admit-member'
import { systemGrant, systemTransaction } from '@/lib/server/grants/system'

const GONE = 'This invitation was used, withdrawn or has expired. Ask for a new one.'

/** The invitation behind a link, and whether its address has an account already. */
export async function readInvitation(
  token: string,
): Promise<(OpenInvitation & { hasAccount: boolean }) | undefined> {
  const invitation = await findOpenInvitation(systemGrant(), hashSecret(token))
  if (!invitation) return undefined
  return { ...invitation, hasAccount: Boolean(await findUserByEmail(systemGrant(), invitation.email)) }
}

/** Where somebody has joined, and who they are. */
type Accepted = { slug: string; userId: string }

export type Acceptance = { token: string; name: string; password: string }

/** Accepts for somebody new: creates their account and makes them a member. */
export async function acceptAsNewUser({ token, name, password }: Acceptance): Promise<Result<Accepted>> {
  const invitation = await findOpenInvitation(systemGrant(), hashSecret(token))
  if (!invitation) return fail('not_found', GONE)
  const good = checkPassword(password, { name, email: invitation.email })
  if (!good.ok) return good
  const passwordHash = await hashPassword(password)
  return accept(token, async (write, { email }) => createUser(write, { name, email, passwordHash }))
}

/** Accepts for the signed-in user, whose address must be the invited one: a forwarded link lets nobody else in. */
export async function acceptAsUser(
  token: string,
  user: { id: string; email: string },
): Promise<Result<Accepted>> {
  return accept(token, (_write, { email }) => Promise.resolve(email === user.email ? user.id : undefined))
}

type FindUser = (
  write: Parameters<typeof createUser>[0],
  invitation: OpenInvitation,
) => Promise<string | undefined>

async function accept(token: string, findUser: FindUser): Promise<Result<Accepted>> {
  const known = await findOpenInvitation(systemGrant(), hashSecret(token))
  if (!known) return fail('not_found', GONE)
  return systemTransaction(systemGrant(), async (write) => {
    const userId = await findUser(write, known)
    if (!userId) return fail('forbidden', `This invitation is for ${known.email}. Sign in with that address.`)
    if (!(await spendInvitation(write, known.id))) return fail('conflict', GONE)
    const admitted = await admitMember(write, { workspaceId: known.workspaceId, userId, role: known.role })
    if (!admitted) return fail('conflict', 'You are a member of this workspace already.')
    return ok({ slug: known.workspace.slug, userId })
  })
}
