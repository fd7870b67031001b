import type { SystemGrant } from '@/lib/server/grants/system'

/** Resolves when the database answers a trivial query; rejects otherwise. */
export async function pingDatabase({ db }: SystemGrant): Promise<void> {
  await db.$queryRaw`SELECT 1`
}
