import type { Role } from '@/lib/schema/role'
import type { Permission, Reach } from '@/lib/core/permissions/permissions'
import { reachOf } from '@/lib/core/permissions/decide'
import { fail, type Failure, type Result } from '@/lib/core/result'
import type { Database, TransactionDatabase } from '@/lib/server/db/client'
import type { Statements } from '@/lib/server/db/statements'
import { inSqlTransaction, inTransaction } from './in-transaction'

export type Member = { memberId: string; userId: string; name: string; role: Role }

/** What every grant carries. The database handle is here and nowhere else: no grant, no query. */
type GrantBase<P extends Permission, Db> = {
  /** Phantom: ties the grant to its permission, so that one cannot stand in for another. */
  readonly permission: P
  readonly actor: Member
  readonly workspaceId: string
  /** How far the permission reaches over rows; list queries turn it into their filter. */
  readonly reach: Reach
  readonly db: Db
}

export type Grant<P extends Permission> = GrantBase<P, Database>

/** A grant inside `transaction`: what every write takes. */
export type WriteGrant<P extends Permission> = GrantBase<P, TransactionDatabase>

/** Either; what reads take, so that they can be used inside a transaction too. */
export type ReadGrant<P extends Permission> = Grant<P> | WriteGrant<P>

export type AnyWriteGrant = WriteGrant<Permission>

/** A grant inside `sqlTransaction`; what queries take that are SQL through and through. Every other grant will do too. */
export type SqlGrant<P extends Permission> = GrantBase<P, Statements>

export type AnySqlGrant = SqlGrant<Permission>

/** Thrown by `extend` when the actor's role lacks the permission; routes and actions answer it as `forbidden`. */
export class PermissionDenied extends Error {
  override readonly name = 'PermissionDenied'
  constructor(readonly failure: Failure) {
    super(failure.message)
  }
}

/** The same actor and handle under another permission that one use case needs as well. Throws `PermissionDenied`. */
export function extend<P extends Permission, G extends GrantBase<Permission, unknown>>(
  grant: G,
  permission: P,
): GrantBase<P, G['db']> {
  const reach = reachOf(permission, grant.actor.role)
  if (!reach) throw new PermissionDenied(forbidden(permission))
  const { actor, workspaceId, db } = grant
  return { permission, actor, workspaceId, reach, db }
}

export function forbidden(permission: Permission): Failure {
  return {
    code: 'forbidden',
    message: `Your role does not include "${permission}". Ask an admin of the workspace.`,
  }
}

/**
 * Runs `work` in one transaction, which a failure or a throw rolls back. Keep network and file work outside, and open
 * transactions in services only.
 */
export function transaction<P extends Permission, T>(
  grant: Grant<P>,
  work: (grant: WriteGrant<P>) => Promise<Result<T>>,
): Promise<Result<T>> {
  return inTransaction(grant.db, (db) => work({ ...grant, db }))
}

/**
 * The same for a use case that is asked so often, and locks so much, that it must be short: its queries are SQL, and go
 * to the driver without Prisma's detour.
 */
export function sqlTransaction<P extends Permission, T>(
  grant: Grant<P>,
  work: (grant: SqlGrant<P>) => Promise<Result<T>>,
): Promise<Result<T>> {
  return inSqlTransaction((db) => work({ ...grant, db }))
}

/** What a use case answers about a row that is not there, is deleted, is another workspace's or out of reach. */
export function notFound(what: string): Result<never> {
  return fail('not_found', `There is no such ${what} here.`)
}
