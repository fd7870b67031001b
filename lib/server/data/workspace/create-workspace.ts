import type { AuditAction } from '@/lib/schema/audit-actions'
import { BASE_SCALE } from '@/lib/core/codebook/base-scale'
import { BASE_TAGS } from '@/lib/core/codebook/base-tags'
import type { Role } from '@/lib/schema/role'
import { systemDbOf } from '@/lib/server/grants/db-of'
import type { SystemWriteGrant } from '@/lib/server/grants/system'

const FIRST_TAGS = Object.entries(BASE_TAGS).map(([key, { label, letter, description }], position) => {
  return { key, label, letter, description, position }
})

const FIRST_RATINGS = Object.entries(BASE_SCALE).map(([key, rating], position) => ({
  key,
  ...rating,
  position,
}))

/** A new workspace with the base tags and the default scale. */
export async function createWorkspace(grant: SystemWriteGrant, slug: string, name: string): Promise<string> {
  const workspace = await systemDbOf(grant).workspace.create({
    data: {
      slug,
      name,
      tags: { create: FIRST_TAGS },
      ratings: { create: FIRST_RATINGS },
    },
    select: { id: true },
  })
  await noteSystemEvent(grant, {
    workspaceId: workspace.id,
    action: 'workspace.create',
    subjectType: 'workspace',
    subjectId: workspace.id,
    after: { slug, name },
  })
  return workspace.id
}

export type NewMember = { workspaceId: string; userId: string; role: Role }

/** Makes the user a member for the first time. */
export async function addMember(
  grant: SystemWriteGrant,
  { workspaceId, userId, role }: NewMember,
): Promise<string> {
  const member = await systemDbOf(grant).member.create({
    data: { workspaceId, userId, role },
    select: { id: true },
  })
  await noteMemberAdded(grant, { workspaceId, memberId: member.id, role })
  return member.id
}

type SystemEvent = {
  workspaceId: string
  action: AuditAction
  subjectType: string
  subjectId: string
  after: Record<string, string>
}

/** Adds a line to the audit log in which no member acts. */
async function noteSystemEvent(grant: SystemWriteGrant, event: SystemEvent): Promise<void> {
  // Sequence, time and hashes are set by the trigger on insert.
  await systemDbOf(grant).event.create({
    data: { ...event, sequence: 0, at: new Date(0), previousHash: '', hash: '' },
  })
}

/** Logs that somebody is a member now, for the first time or again. */
export function noteMemberAdded(
  grant: SystemWriteGrant,
  { workspaceId, memberId, role }: { workspaceId: string; memberId: string; role: Role },
): Promise<void> {
  return noteSystemEvent(grant, {
    workspaceId,
    action: 'member.add',
    subjectType: 'member',
    subjectId: memberId,
    after: { role },
  })
}
