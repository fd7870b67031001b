import type { Result } from '@/lib/core/result'
import type { Database, TransactionDatabase } from '@/lib/server/db/client'

class Rollback extends Error {
  constructor(readonly result: Result<never>) {
    super('rolled back')
  }
}

/**
 * Runs `work` in one database transaction. A failure it returns rolls everything back and is returned; a throw rolls
 * back and is thrown on.
 */
export async function inTransaction<T>(
  database: Database,
  work: (db: TransactionDatabase) => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await database.$transaction(
      async (db) => {
        const result = await work(db)
        if (!result.ok) throw new Rollback(result)
        return result
      },
      { timeout: 20_000, maxWait: 10_000 },
    )
  } catch (error) {
    if (error instanceof Rollback) return error.result
    throw error
  }
}
