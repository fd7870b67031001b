import type { Result } from '@/lib/core/result'
import { database, type Database, type TransactionDatabase } from '@/lib/server/db/client'
import { SystemGranted, systemHandleOf } from './granted'
import { inTransaction } from './in-transaction'

/**
 * The grant of the system itself, which belongs to no workspace: signing people in, joining and setting up, jobs, the
 * seed, the audit check and the health check. A boundary rule names who may ask for it (docs/decisions/0002).
 */
export type SystemGrant = SystemGranted<Database>
export type SystemWriteGrant = SystemGranted<TransactionDatabase>

/** Closes the database connections, for a process or a test that is done with them. */
export { disconnect } from '@/lib/server/db/client'

export function systemGrant(): SystemGrant {
  return new SystemGranted(database())
}

/** Runs `work` in one transaction, which a failure or a throw rolls back. */
export function systemTransaction<T>(
  grant: SystemGrant,
  work: (grant: SystemWriteGrant) => Promise<Result<T>>,
): Promise<Result<T>> {
  return inTransaction(systemHandleOf(grant), (db) => work(new SystemGranted(db)))
}
