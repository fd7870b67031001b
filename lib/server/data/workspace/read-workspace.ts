import { reachOf } from '@/lib/core/permissions/decide'
import { PERMISSIONS, type Permission } from '@/lib/core/permissions/permissions'
import type { WorkspaceView } from '@/lib/schema/workspace'
import type { ReadGrant } from '@/lib/server/grants/grant'

/** The workspace of the grant, its codebook and its verdict scale, in their order. */
export async function readWorkspace({
  db,
  workspaceId,
  actor,
}: ReadGrant<'workspace:read'>): Promise<WorkspaceView> {
  const [workspace, user] = await Promise.all([
    db.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: {
        slug: true,
        name: true,
        tags: {
          select: { key: true, label: true, letter: true, description: true },
          orderBy: { position: 'asc' },
        },
        ratings: {
          select: { key: true, label: true, description: true, rank: true },
          orderBy: { position: 'asc' },
        },
      },
    }),
    db.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { singleKeys: true, locale: true } }),
  ])
  const { memberId, name, role } = actor
  return {
    ...workspace,
    me: { memberId, name, role, ...user },
    abilities: PERMISSION_NAMES.filter((one) => reachOf(one, role)),
  }
}

const PERMISSION_NAMES = Object.keys(PERMISSIONS).filter((name): name is Permission => name in PERMISSIONS)
