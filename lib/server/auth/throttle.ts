import { RateLimiterRes, type RateLimiterPrisma } from 'rate-limiter-flexible'
import { createLimiter, forgetExpiredTries } from '@/lib/server/data/member/create-limiter'
import type { SystemGrant } from '@/lib/server/grants/system'

const WINDOW_SECONDS = 15 * 60

/** Enough for a person who has forgotten which password it was; far too few to guess one. */
const TRIES_PER_PERSON = 10
const TRIES = {
  'sign-in:email': TRIES_PER_PERSON,
  'sign-in:network': 100,
  'password:user': TRIES_PER_PERSON,
}

/**
 * Counts a sign-in try against the e-mail address and against the network address it came from, whether or not the
 * account exists. False when either has used up its tries for now.
 */
export async function mayTry(grant: SystemGrant, email: string, network: string): Promise<boolean> {
  await forgetExpiredTries(grant)
  const counted = await Promise.all([
    count(limiter(grant, 'sign-in:email'), email),
    count(limiter(grant, 'sign-in:network'), network),
  ])
  return counted.every(Boolean)
}

/** A successful sign-in gives the address its tries back. */
export async function forgiveTries(grant: SystemGrant, email: string): Promise<void> {
  await limiter(grant, 'sign-in:email').delete(email)
}

/** Counts a try at the current password of somebody signed in. False when they have used up their tries for now. */
export async function mayTryPassword(grant: SystemGrant, userId: string): Promise<boolean> {
  await forgetExpiredTries(grant)
  return count(limiter(grant, 'password:user'), userId)
}

/** A correct password gives the tries back. */
export async function forgivePasswordTries(grant: SystemGrant, userId: string): Promise<void> {
  await limiter(grant, 'password:user').delete(userId)
}

function limiter(grant: SystemGrant, keyPrefix: keyof typeof TRIES): RateLimiterPrisma {
  return createLimiter(grant, { keyPrefix, points: TRIES[keyPrefix], duration: WINDOW_SECONDS })
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
