import type { TransactionDatabase } from '@/lib/server/db/client'
import { handleOf } from './granted'
import type { AnyWriteGrant } from './grant'

/**
 * Sends the job queue's own SQL in the grant's transaction, as the library wrote it. Its tables belong to no workspace
 * and are not ours; only lib/server/queue may import this.
 */
export async function sendJobStatement(
  grant: AnyWriteGrant,
  text: string,
  values: readonly unknown[],
): Promise<{ rows: object[] }> {
  const db: TransactionDatabase = handleOf(grant)
  return { rows: await db.$queryRawUnsafe<object[]>(text, ...values) }
}
