import type { Permission } from '@/lib/core/permissions/permissions'
import type { Statements } from '@/lib/server/db/statements'
import { handleOf, systemHandleOf, type Granted, type SystemGranted } from './granted'
import { keepToWorkspace, type Kept } from './keep-to-workspace'

// The way from a grant to the database; only lib/server/data may import it.

export { WORKSPACE } from './keep-to-workspace'

/**
 * The database as the grant's workspace sees it. Every query is kept to that workspace: through Prisma by a condition
 * that is added, in SQL by `WORKSPACE`, to which a statement must hold each of its tables (`unkeptTables`).
 */
export function dbOf<Db extends Statements>(grant: Granted<Permission, Db>): Kept<Db> {
  const { workspaceId, actor } = grant
  return keepToWorkspace(handleOf(grant), { workspaceId, userId: actor.userId })
}

/** The whole database, for the few queries that come before a workspace is known or are about all of them. */
export function systemDbOf<Db>(grant: SystemGranted<Db>): Db {
  return systemHandleOf(grant)
}
