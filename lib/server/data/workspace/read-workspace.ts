import { settleKeys } from '@/lib/core/keyboard/settle-keys'
import { rowScopeOf } from '@/lib/core/permissions/decide'
import { PERMISSIONS, type Permission } from '@/lib/core/permissions/permissions'
import { readOwnKeys } from '@/lib/schema/room-keys'
import type { WorkspaceView } from '@/lib/schema/workspace'
import { dbOf } from '@/lib/server/grants/db-of'
import type { ReadGrant } from '@/lib/server/grants/grant'

/** The workspace of the grant, its codebook and its verdict scale, in their order. */
export async function readWorkspace(grant: ReadGrant<'workspace:read'>): Promise<WorkspaceView> {
  const db = dbOf(grant)
  const { workspaceId, actor } = grant
  const [workspace, user] = await Promise.all([
    db.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: {
        id: true,
        slug: true,
        name: true,
        locale: true,
        secondFactorRequired: true,
        revision: true,
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
    db.user.findUniqueOrThrow({
      where: { id: actor.userId },
      select: { singleKeys: true, roomKeys: true, locale: true },
    }),
  ])
  const { memberId, name, role } = actor
  return {
    ...workspace,
    me: { memberId, name, role, ...user, roomKeys: settleKeys(readOwnKeys(user.roomKeys)) },
    abilities: PERMISSION_NAMES.filter((one) => rowScopeOf(one, role)),
  }
}

const PERMISSION_NAMES = Object.keys(PERMISSIONS).filter((name): name is Permission => name in PERMISSIONS)
