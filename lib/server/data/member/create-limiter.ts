import { RateLimiterPrisma, type IRateLimiterOptions } from 'rate-limiter-flexible'
import { systemDbOf } from '@/lib/server/grants/db-of'
import type { SystemGrant } from '@/lib/server/grants/system'

/** A limiter whose counters all processes share, in the database. */
export function createLimiter(grant: SystemGrant, options: IRateLimiterOptions): RateLimiterPrisma {
  return new RateLimiterPrisma({ storeClient: systemDbOf(grant), ...options })
}
