import type { Result } from '@/lib/core/result'
import { inPlainTransaction, type Database, type TransactionDatabase } from '@/lib/server/db/client'
import type { Statements } from '@/lib/server/db/statements'
import { unitOf } from './unit-of-work'

class Rollback extends Error {
  constructor(readonly result: Result<never>) {
    super('rolled back')
  }
}

/**
 * Runs `work` in one database transaction, or as a step of the unit of work that the handle belongs to. A failure it
 * returns rolls everything back and is returned; a throw rolls back and is thrown on.
 */
export function inTransaction<T>(
  database: Database,
  work: (db: TransactionDatabase) => Promise<Result<T>>,
): Promise<Result<T>> {
  const unit = unitOf(database)
  if (unit) return unit.inTransaction(work)
  return untilRollback(() =>
    database.$transaction((db) => succeed(work(db)), { timeout: 20_000, maxWait: 10_000 }),
  )
}

/** The same for work that asks SQL and nothing else. */
export function inSqlTransaction<T>(
  database: Database,
  work: (db: Statements) => Promise<Result<T>>,
): Promise<Result<T>> {
  const unit = unitOf(database)
  if (unit) return unit.inSqlTransaction(work)
  return untilRollback(() => inPlainTransaction((db) => succeed(work(db))))
}

/** A transaction goes back on a throw only, so a failure is thrown through it. */
async function succeed<T>(working: Promise<Result<T>>): Promise<Result<T>> {
  const result = await working
  if (!result.ok) throw new Rollback(result)
  return result
}

async function untilRollback<T>(transact: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await transact()
  } catch (error) {
    if (error instanceof Rollback) return error.result
    throw error
  }
}
