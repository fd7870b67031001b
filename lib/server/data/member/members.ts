import type { Role } from '@/lib/schema/role'
import type { InvitationView, MemberView } from '@/lib/schema/settings'
import type { Prisma } from '@/lib/server/db/generated/client'
import { dbOf, systemDbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import type { ReadGrant, WriteGrant } from '@/lib/server/grants/grant'
import type { SystemGrant, SystemWriteGrant } from '@/lib/server/grants/system'

const MEMBER = {
  id: true,
  role: true,
  revision: true,
  createdAt: true,
  user: { select: { name: true, email: true } },
} as const satisfies Prisma.MemberSelect

export async function listMembers(grant: ReadGrant<'member:read'>): Promise<MemberView[]> {
  const members = await dbOf(grant).member.findMany({
    where: { removedAt: null },
    select: MEMBER,
    orderBy: { user: { name: 'asc' } },
  })
  return members.map(memberView)
}

export async function findMember(
  grant: ReadGrant<'member:manage'>,
  id: string,
): Promise<MemberView | undefined> {
  const member = await dbOf(grant).member.findFirst({ where: { id, removedAt: null }, select: MEMBER })
  return member ? memberView(member) : undefined
}

/** Live admins; a workspace must keep one. Locks them, so that two admins cannot demote each other at once. */
export async function lockAdmins(grant: WriteGrant<'member:manage'>): Promise<string[]> {
  const rows = await dbOf(grant).$queryRaw<{ id: string }[]>`
    SELECT id FROM "Member"
    WHERE "workspaceId" = ${WORKSPACE}::uuid AND role = 'admin' AND "removedAt" IS NULL
    FOR UPDATE`
  return rows.map(({ id }) => id)
}

export async function updateRole(grant: WriteGrant<'member:manage'>, id: string, role: Role): Promise<void> {
  await dbOf(grant).member.update({
    where: { id },
    data: { role, revision: { increment: 1 } },
  })
}

/**
 * Takes effect with the next request: authorising looks for members that are not removed. What they could come back by,
 * their tokens and the invitations they issued, ends with it.
 */
export async function removeMember(grant: WriteGrant<'member:manage'>, id: string): Promise<void> {
  const db = dbOf(grant)
  const now = new Date()
  await db.member.update({ where: { id }, data: { removedAt: now, revision: { increment: 1 } } })
  await db.apiToken.updateMany({ where: { memberId: id, revokedAt: null }, data: { revokedAt: now } })
  await db.invitation.updateMany({ where: { invitedById: id, ...open() }, data: { revokedAt: now } })
}

/** Does a current member have this address? */
export async function isMember(grant: ReadGrant<'member:manage'>, email: string): Promise<boolean> {
  return (await dbOf(grant).member.count({ where: { removedAt: null, user: { email } } })) > 0
}

const INVITATION = {
  id: true,
  email: true,
  role: true,
  createdAt: true,
  expiresAt: true,
  invitedBy: { select: { user: { select: { name: true } } } },
} as const satisfies Prisma.InvitationSelect

function open() {
  return { acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } }
}

export async function listInvitations(grant: ReadGrant<'member:manage'>): Promise<InvitationView[]> {
  const invitations = await dbOf(grant).invitation.findMany({
    where: { ...open() },
    select: INVITATION,
    orderBy: { createdAt: 'desc' },
  })
  return invitations.map(invitationView)
}

export type NewInvitation = { email: string; role: Role; tokenHash: string; expiresAt: Date }

/** Replaces any open invitation of the same address. */
export async function insertInvitation(
  grant: WriteGrant<'member:manage'>,
  invitation: NewInvitation,
): Promise<InvitationView> {
  const db = dbOf(grant)
  const { workspaceId, actor } = grant
  await db.invitation.updateMany({
    where: { email: invitation.email, ...open() },
    data: { revokedAt: new Date() },
  })
  const data = { ...invitation, workspaceId, invitedById: actor.memberId }
  return invitationView(await db.invitation.create({ data, select: INVITATION }))
}

export async function revokeInvitation(grant: WriteGrant<'member:manage'>, id: string): Promise<boolean> {
  const { count } = await dbOf(grant).invitation.updateMany({
    where: { id, ...open() },
    data: { revokedAt: new Date() },
  })
  return count === 1
}

export type OpenInvitation = {
  id: string
  email: string
  role: Role
  workspaceId: string
  workspace: { slug: string; name: string }
}

/** The invitation that a link's token belongs to, while it is open. */
export async function findOpenInvitation(
  grant: SystemGrant | SystemWriteGrant,
  tokenHash: string,
): Promise<OpenInvitation | null> {
  return systemDbOf(grant).invitation.findFirst({
    where: { tokenHash, invitedBy: { removedAt: null }, ...open() },
    select: {
      id: true,
      email: true,
      role: true,
      workspaceId: true,
      workspace: { select: { slug: true, name: true } },
    },
  })
}

/** Uses the invitation up. False when somebody was faster. */
export async function spendInvitation(grant: SystemWriteGrant, id: string): Promise<boolean> {
  const { count } = await systemDbOf(grant).invitation.updateMany({
    where: { id, ...open() },
    data: { acceptedAt: new Date() },
  })
  return count === 1
}

function memberView({
  id,
  user,
  createdAt,
  ...member
}: Prisma.MemberGetPayload<{ select: typeof MEMBER }>): MemberView {
  return { ...member, ...user, memberId: id, since: createdAt.toISOString() }
}

type InvitationRow = Prisma.InvitationGetPayload<{ select: typeof INVITATION }>

function invitationView({ invitedBy, createdAt, expiresAt, ...invitation }: InvitationRow): InvitationView {
  return {
    ...invitation,
    invitedBy: invitedBy.user.name,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }
}
