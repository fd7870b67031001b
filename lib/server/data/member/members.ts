import type { Role } from '@/lib/schema/role'
import type { InvitationView, MemberView } from '@/lib/schema/settings'
import type { Prisma } from '@/lib/server/db/generated/client'
import type { ReadGrant, WriteGrant } from '@/lib/server/grants/grant'
import type { SystemGrant, SystemWriteGrant } from '@/lib/server/grants/system'

const MEMBER = {
  id: true,
  role: true,
  revision: true,
  createdAt: true,
  user: { select: { name: true, email: true } },
} as const satisfies Prisma.MemberSelect

export async function listMembers({ db, workspaceId }: ReadGrant<'member:read'>): Promise<MemberView[]> {
  const members = await db.member.findMany({
    where: { workspaceId, removedAt: null },
    select: MEMBER,
    orderBy: { user: { name: 'asc' } },
  })
  return members.map(memberView)
}

export async function findMember(
  { db, workspaceId }: ReadGrant<'member:manage'>,
  id: string,
): Promise<MemberView | undefined> {
  const member = await db.member.findFirst({ where: { id, workspaceId, removedAt: null }, select: MEMBER })
  return member ? memberView(member) : undefined
}

/** Live admins; a workspace must keep one. Locks them, so that two admins cannot demote each other at once. */
export async function lockAdmins({ db, workspaceId }: WriteGrant<'member:manage'>): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Member"
    WHERE "workspaceId" = ${workspaceId}::uuid AND role = 'admin' AND "removedAt" IS NULL
    FOR UPDATE`
  return rows.map(({ id }) => id)
}

export async function updateRole(
  { db, workspaceId }: WriteGrant<'member:manage'>,
  id: string,
  role: Role,
): Promise<void> {
  await db.member.update({
    where: { workspaceId_id: { workspaceId, id } },
    data: { role, revision: { increment: 1 } },
  })
}

/** Takes effect with the next request: authorising looks for members that are not removed. */
export async function removeMember(
  { db, workspaceId }: WriteGrant<'member:manage'>,
  id: string,
): Promise<void> {
  await db.member.update({
    where: { workspaceId_id: { workspaceId, id } },
    data: { removedAt: new Date(), revision: { increment: 1 } },
  })
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

export async function listInvitations({
  db,
  workspaceId,
}: ReadGrant<'member:manage'>): Promise<InvitationView[]> {
  const invitations = await db.invitation.findMany({
    where: { workspaceId, ...open() },
    select: INVITATION,
    orderBy: { createdAt: 'desc' },
  })
  return invitations.map(invitationView)
}

export type NewInvitation = { email: string; role: Role; tokenHash: string; expiresAt: Date }

/** Replaces any open invitation of the same address. */
export async function insertInvitation(
  { db, workspaceId, actor }: WriteGrant<'member:manage'>,
  invitation: NewInvitation,
): Promise<InvitationView> {
  await db.invitation.updateMany({
    where: { workspaceId, email: invitation.email, ...open() },
    data: { revokedAt: new Date() },
  })
  const data = { ...invitation, workspaceId, invitedById: actor.memberId }
  return invitationView(await db.invitation.create({ data, select: INVITATION }))
}

export async function revokeInvitation(
  { db, workspaceId }: WriteGrant<'member:manage'>,
  id: string,
): Promise<boolean> {
  const { count } = await db.invitation.updateMany({
    where: { id, workspaceId, ...open() },
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
  { db }: SystemGrant | SystemWriteGrant,
  tokenHash: string,
): Promise<OpenInvitation | null> {
  return db.invitation.findFirst({
    where: { tokenHash, ...open() },
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
export async function spendInvitation({ db }: SystemWriteGrant, id: string): Promise<boolean> {
  const { count } = await db.invitation.updateMany({
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
