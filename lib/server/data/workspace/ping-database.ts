import { systemDbOf } from '@/lib/server/grants/db-of'
import type { SystemGrant } from '@/lib/server/grants/system'

/** Resolves when the database answers a trivial query; rejects otherwise. */
export async function pingDatabase(grant: SystemGrant): Promise<void> {
  await systemDbOf(grant).$queryRaw`SELECT 1`
}
