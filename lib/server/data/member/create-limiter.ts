import { RateLimiterPrisma, type IRateLimiterOptions } from 'rate-limiter-flexible'
import { systemDbOf } from '@/lib/server/grants/db-of'
import type { SystemGrant } from '@/lib/server/grants/system'

/** A limiter whose counters all processes share, in the database. */
export function createLimiter(grant: SystemGrant, options: IRateLimiterOptions): RateLimiterPrisma {
  // The library would clear what has expired by a timer of each limiter, and one is made for each try.
  return new RateLimiterPrisma({
    storeClient: systemDbOf(grant),
    clearExpiredByTimeout: false,
    ...options,
  })
}

/** Deletes the counters whose time is over. */
export async function forgetExpiredTries(grant: SystemGrant): Promise<void> {
  await systemDbOf(grant).rateLimiterFlexible.deleteMany({ where: { expire: { lt: new Date() } } })
}
