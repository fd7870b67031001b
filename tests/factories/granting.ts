import { rowScopeOf } from '@/lib/core/permissions/decide'
import type { Permission } from '@/lib/core/permissions/permissions'
import type { RowScope } from '@/lib/core/permissions/row-scope'
import type { Database } from '@/lib/server/db/client'
import { ok, type Result } from '@/lib/core/result'
import { transaction, type WriteGrant } from '@/lib/server/grants/grant'
import { Granted } from '@/lib/server/grants/granted'
import type { Person } from './desk'
import { unwrap } from './unwrap'
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

/** Writes as a request of theirs would, in one transaction. */
export function writeAs<P extends Permission, T>(
  actor: Person,
  permission: P,
  work: (grant: WriteGrant<P>) => Promise<T>,
): Promise<T> {
  const inside = async (grant: WriteGrant<P>): Promise<Result<T>> => ok(await work(grant))
  return transaction(grantOf(permission, actor), inside).then(unwrap)
}
