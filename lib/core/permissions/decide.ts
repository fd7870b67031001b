import type { Role } from '@/lib/schema/role'
import { PERMISSIONS, type Permission, type Reach } from './permissions'

export type Actor = { memberId: string; role: Role }

/** What `decide` needs to know of a row: whose it is, and whether an editor has approved it. */
export type RowFacts = { ownerId: string; approved: boolean }

/** How far `permission` reaches for `role`; `undefined` means not at all. */
export function reachOf(permission: Permission, role: Role): Reach | undefined {
  const row: Partial<Record<Role, Reach>> = PERMISSIONS[permission]
  return row[role]
}

/**
 * May `actor` use `permission` on a row of this standing? Without a row the question is whether they may use it at all.
 * Unknown roles and permissions are denied.
 */
export function decide(permission: Permission, actor: Actor, row?: RowFacts): boolean {
  const reach = reachOf(permission, actor.role)
  if (!reach) return false
  return row ? covers(reach, actor, row) : true
}

function covers(reach: Reach, actor: Actor, row: RowFacts): boolean {
  const own = row.ownerId === actor.memberId
  switch (reach) {
    case 'any':
      return true
    case 'approved':
      return row.approved
    case 'own':
      return own
    case 'own_or_approved':
      return own || row.approved
    case 'own_open':
      return own && !row.approved
    case 'others':
      return !own
  }
}
