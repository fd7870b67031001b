import { rowScopeOf } from '@/lib/core/permissions/decide'
import type { Permission } from '@/lib/core/permissions/permissions'
import type { RowScope } from '@/lib/core/permissions/row-scope'
import type { Database } from '@/lib/server/db/client'
import { Granted } from '@/lib/server/grants/granted'
import type { Person } from './desk'
import { wholeDatabase } from './whole-database'

/** The grant that a request of theirs would be given, or one of another row scope. */
export function grantOf<P extends Permission>(
  permission: P,
  actor: Person,
  rowScope: RowScope | undefined = rowScopeOf(permission, actor.role),
): Granted<P, Database> {
  if (!rowScope) throw new Error(`"${permission}" is not for a ${actor.role}.`)
  return new Granted({ permission, actor, workspaceId: actor.workspaceId, rowScope }, wholeDatabase())
}
