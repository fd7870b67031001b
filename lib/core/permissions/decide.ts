import type { Role } from '@/lib/schema/role'
import { PERMISSIONS, type Permission } from './permissions'
import { isInScope, type RowFacts, type RowScope } from './row-scope'

export type Actor = { memberId: string; role: Role }

/** The rows that `permission` covers for `role`; `undefined` means none. Unknown roles and permissions cover none. */
export function rowScopeOf(permission: Permission, role: Role): RowScope | undefined {
  if (!Object.hasOwn(PERMISSIONS, permission)) return undefined
  const scopes: Partial<Record<Role, RowScope>> = PERMISSIONS[permission]
  return Object.hasOwn(scopes, role) ? scopes[role] : undefined
}

/**
 * May `actor` use `permission` on this row? Without a row the question is whether they may use it at all.
 * Unknown roles and permissions are denied.
 */
export function decide(permission: Permission, actor: Actor, row?: RowFacts): boolean {
  const scope = rowScopeOf(permission, actor.role)
  if (!scope) return false
  return row ? isInScope(scope, actor.memberId, row) : true
}
