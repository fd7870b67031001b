import { addMember, noteMemberAdded, type NewMember } from '@/lib/server/data/workspace/create-workspace'
import { systemDbOf } from '@/lib/server/grants/db-of'
import type { SystemWriteGrant } from '@/lib/server/grants/system'

/**
 * Makes the user a member, or restores a removed one. False for a user who is already a member: only an admin changes
 * their role, and a workspace keeps its last admin.
 */
export async function admitMember(grant: SystemWriteGrant, joining: NewMember): Promise<boolean> {
  const { workspaceId, userId, role } = joining
  const member = await systemDbOf(grant).member.findUnique({
    where: { workspaceId_userId: { workspaceId, userId } },
    select: { id: true, removedAt: true },
  })
  if (member && !member.removedAt) return false
  if (!member) {
    await addMember(grant, joining)
    return true
  }
  await revokeEarlierAccess(grant, { workspaceId, userId, memberId: member.id })
  await systemDbOf(grant).member.update({
    where: { id: member.id },
    data: { role, removedAt: null, revision: { increment: 1 } },
  })
  await noteMemberAdded(grant, { workspaceId, memberId: member.id, role })
  return true
}

/** Ends tokens, sessions and invitations from before the removal. */
async function revokeEarlierAccess(
  grant: SystemWriteGrant,
  { workspaceId, userId, memberId }: { workspaceId: string; userId: string; memberId: string },
): Promise<void> {
  const db = systemDbOf(grant)
  const revokedAt = new Date()
  await db.apiToken.updateMany({ where: { workspaceId, memberId, revokedAt: null }, data: { revokedAt } })
  await db.invitation.updateMany({
    where: { workspaceId, invitedById: memberId, acceptedAt: null, revokedAt: null },
    data: { revokedAt },
  })
  await db.user.update({ where: { id: userId }, data: { sessionVersion: { increment: 1 } } })
}
