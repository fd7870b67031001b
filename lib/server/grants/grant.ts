import type { Permission } from '@/lib/core/permissions/permissions'
import { rowScopeOf } from '@/lib/core/permissions/decide'
import { fail, type Failure, type Result } from '@/lib/core/result'
import type { Database, TransactionDatabase } from '@/lib/server/db/client'
import type { Statements } from '@/lib/server/db/statements'
import { Granted, handleOf, onHandle } from './granted'
import { inSqlTransaction, inTransaction } from './in-transaction'
import { inUnitOfWork, type Frame } from './unit-of-work'

export type { Member } from './granted'

/** Leave to use a permission in a workspace. What it opens of the database, `dbOf` gives to lib/server/data. */
export type Grant<P extends Permission> = Granted<P, Database>

/** A grant inside `transaction`: what every write takes. */
export type WriteGrant<P extends Permission> = Granted<P, TransactionDatabase>

/** Either; what reads take, so that they can be used inside a transaction too. */
export type ReadGrant<P extends Permission> = Grant<P> | WriteGrant<P>

export type AnyWriteGrant = WriteGrant<Permission>

/** A grant inside `sqlTransaction`; what queries take that are SQL through and through. Every other grant will do too. */
export type SqlGrant<P extends Permission> = Granted<P, Statements>

export type AnySqlGrant = SqlGrant<Permission>

/** Thrown by `extend` when the actor's role lacks the permission; routes and actions answer it as `forbidden`. */
export class PermissionDenied extends Error {
  override readonly name = 'PermissionDenied'
  constructor(readonly failure: Failure) {
    super(failure.message)
  }
}

/** The same actor and handle under another permission that one use case needs as well. Throws `PermissionDenied`. */
export function extend<P extends Permission, Db>(
  grant: Granted<Permission, Db>,
  permission: P,
): Granted<P, Db> {
  const { actor, workspaceId } = grant
  const rowScope = rowScopeOf(permission, actor.role)
  if (!rowScope) throw new PermissionDenied(forbidden(permission))
  return new Granted({ permission, actor, workspaceId, rowScope }, handleOf(grant))
}

export function forbidden(permission: Permission): Failure {
  return {
    code: 'forbidden',
    message: `Your role does not have the permission "${permission}". Ask an admin of the workspace.`,
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
  return inTransaction(handleOf(grant), (db) => work(onHandle(grant, db)))
}

/**
 * The same for a use case that is asked so often, and locks so much, that it must be short: its queries are SQL, and go
 * to the driver without Prisma's detour.
 */
export function sqlTransaction<P extends Permission, T>(
  grant: Grant<P>,
  work: (grant: SqlGrant<P>) => Promise<Result<T>>,
): Promise<Result<T>> {
  return inSqlTransaction(handleOf(grant), (db) => work(onHandle(grant, db)))
}

/**
 * Runs `work` with a grant whose transactions are one, which `begin` opens and `end` closes: they commit together or not
 * at all. See `inUnitOfWork`.
 */
export function unitOfWork<P extends Permission, T>(
  grant: Grant<P>,
  { sql, begin, end }: Frame<T, SqlGrant<P>>,
  work: (grant: Grant<P>) => Promise<Result<T>>,
): Promise<Result<T>> {
  const frame: Frame<T, Statements> = {
    sql,
    begin: (db) => begin(onHandle(grant, db)),
    end: (db, value) => end(onHandle(grant, db), value),
  }
  return inUnitOfWork(handleOf(grant), frame, (handle) => work(onHandle(grant, handle)))
}

/** What a use case answers about a row that is not there, is deleted, is another workspace's or out of scope. */
export function notFound(what: string): Result<never> {
  return fail('not_found', `This ${what} was not found.`)
}
