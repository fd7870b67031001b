import type { Result } from '@/lib/core/result'
import { database, type Database, type TransactionDatabase } from '@/lib/server/db/client'
import { inTransaction } from './in-transaction'

/**
 * The handle of the system itself: signing people in, accepting invitations, setting a workspace up, checking health.
 * It belongs to no workspace. Only lib/server/auth, lib/server/start, lib/server/jobs, the seed and the audit check may ask for it.
 */
export type SystemGrant = { readonly system: true; readonly db: Database }
export type SystemWriteGrant = { readonly system: true; readonly db: TransactionDatabase }

/** Closes the database connections, for a process or a test that is done with them. */
export { disconnect } from '@/lib/server/db/client'

export function systemGrant(): SystemGrant {
  return { system: true, db: database() }
}

/** Runs `work` in one transaction, which a failure or a throw rolls back. */
export function systemTransaction<T>(
  grant: SystemGrant,
  work: (grant: SystemWriteGrant) => Promise<Result<T>>,
): Promise<Result<T>> {
  return inTransaction(grant.db, (db) => work({ system: true, db }))
}
