import { RateLimiterRes, type RateLimiterPrisma } from 'rate-limiter-flexible'
import { createLimiter } from '@/lib/server/data/member/create-limiter'
import type { SystemGrant } from '@/lib/server/grants/system'

const WINDOW_SECONDS = 15 * 60
/** Enough for a person who has forgotten which password it was; far too few to guess one. */
const TRIES_PER_ADDRESS = 10
const TRIES_PER_NETWORK = 100

/**
 * Counts a sign-in try against the e-mail address and against the network address it came from, whether or not the
 * account exists. False when either has used up its tries for now.
 */
export async function mayTry(grant: SystemGrant, email: string, network: string): Promise<boolean> {
  const counted = await Promise.all([
    count(limiter(grant, 'sign-in:email', TRIES_PER_ADDRESS), email),
    count(limiter(grant, 'sign-in:network', TRIES_PER_NETWORK), network),
  ])
  return counted.every(Boolean)
}

/** A successful sign-in gives the address its tries back. */
export async function forgiveTries(grant: SystemGrant, email: string): Promise<void> {
  await limiter(grant, 'sign-in:email', TRIES_PER_ADDRESS).delete(email)
}

function limiter(grant: SystemGrant, keyPrefix: string, points: number): RateLimiterPrisma {
  return createLimiter(grant, { keyPrefix, points, duration: WINDOW_SECONDS })
}

async function count(limit: RateLimiterPrisma, key: string): Promise<boolean> {
  try {
    await limit.consume(key)
    return true
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false
    throw refusal
  }
}
