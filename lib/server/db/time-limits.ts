/**
 * How long PostgreSQL works on one statement, waits for one lock and keeps a transaction in which nothing happens, in ms,
 * as settings of a connection. Whatever takes longer is a fault, and would hold up everybody else.
 */
export const TIME_LIMITS = {
  statement_timeout: 60_000,
  lock_timeout: 15_000,
  idle_in_transaction_session_timeout: 180_000,
}

/** The same for migrations, which may rewrite large tables and wait for another instance that does so. */
export const MIGRATION_TIME_LIMITS = { statement_timeout: 3_600_000, lock_timeout: 600_000 }
