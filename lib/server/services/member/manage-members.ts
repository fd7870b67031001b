import type { Role } from '@/lib/schema/role'
import { fail, ok, type Result } from '@/lib/core/result'
import type { InvitationView, MemberView } from '@/lib/schema/settings'
import { hashSecret, newSecret } from '@/lib/server/grants/secret-hash'
import { recordEvent } from '@/lib/server/data/workspace/record-event'
import { normaliseEmail } from '@/lib/server/data/member/identity'
import {
  findMember,
  insertInvitation,
  isMember,
  lockAdmins,
  removeMember,
  revokeInvitation,
  updateRole,
} from '@/lib/server/data/member/members'
import { readmitMember } from '@/lib/server/data/member/former-members'
import { notFound, transaction, type Grant, type WriteGrant } from '@/lib/server/grants/grant'

const WEEK_MS = 7 * 24 * 60 * 60 * 1000

/** Invites an address. `path` is the link to hand over; only its hash is kept. */
export async function invite(
  grant: Grant<'member:manage'>,
  { email, role }: { email: string; role: Role },
): Promise<Result<InvitationView & { path: string }>> {
  const token = newSecret()
  const address = normaliseEmail(email)
  return transaction(grant, async (write) => {
    if (await isMember(write, address)) {
      return fail('conflict', 'A person with this address is already a member.', { field: 'email' })
    }
    const invitation = await insertInvitation(write, {
      email: address,
      role,
      tokenHash: hashSecret(token),
      expiresAt: new Date(Date.now() + WEEK_MS),
    })
    await recordEvent(write, {
      action: 'invitation.create',
      subjectType: 'invitation',
      subjectId: invitation.id,
      after: { role },
    })
    return ok({ ...invitation, path: `/invitation/${token}` })
  })
}

export async function withdrawInvitation(
  grant: Grant<'member:manage'>,
  id: string,
): Promise<Result<undefined>> {
  return transaction(grant, async (write) => {
    if (!(await revokeInvitation(write, id))) return notFound('invitation')
    await recordEvent(write, { action: 'invitation.revoke', subjectType: 'invitation', subjectId: id })
    return ok(undefined)
  })
}

export async function changeRole(
  grant: Grant<'member:manage'>,
  id: string,
  role: Role,
): Promise<Result<MemberView>> {
  return transaction(grant, async (write) => {
    const member = await keepingAnAdmin(write, id, role)
    if (!member.ok) return member
    await updateRole(write, id, role)
    const before = { role: member.value.role }
    await recordEvent(write, {
      action: 'member.role',
      subjectType: 'member',
      subjectId: id,
      before,
      after: { role },
    })
    return ok({ ...member.value, role, revision: member.value.revision + 1 })
  })
}

export async function expelMember(grant: Grant<'member:manage'>, id: string): Promise<Result<undefined>> {
  return transaction(grant, async (write) => {
    const member = await keepingAnAdmin(write, id, 'viewer')
    if (!member.ok) return member
    await removeMember(write, id)
    await recordEvent(write, { action: 'member.remove', subjectType: 'member', subjectId: id })
    return ok(undefined)
  })
}

/** Undoes a removal. The tokens and invitations that ended with it stay so. */
export async function restoreMember(grant: Grant<'member:manage'>, id: string): Promise<Result<MemberView>> {
  return transaction(grant, async (write) => {
    if (!(await readmitMember(write, id))) return notFound('member')
    const member = await findMember(write, id)
    if (!member) return notFound('member')
    await recordEvent(write, {
      action: 'member.restore',
      subjectType: 'member',
      subjectId: id,
      after: { role: member.role },
    })
    return ok(member)
  })
}

/** The member, unless they are the last admin and would be one no longer. */
async function keepingAnAdmin(
  write: WriteGrant<'member:manage'>,
  id: string,
  role: Role,
): Promise<Result<MemberView>> {
  const admins = await lockAdmins(write)
  const member = await findMember(write, id)
  if (!member) return notFound('member')
  const last = admins.length === 1 && admins[0] === id
  if (last && role !== 'admin')
    return fail('conflict', 'A workspace needs at least one admin. Make another member an admin first.')
  return ok(member)
}
