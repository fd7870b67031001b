import { RateLimiterRes, type RateLimiterPrisma } from 'rate-limiter-flexible'
import { fail, ok, type Result } from '@/lib/core/result'
import { networkOf } from '@/lib/server/client-address'
import { createLimiter, forgetExpiredTries } from '@/lib/server/data/member/create-limiter'
import type { SystemGrant } from '@/lib/server/grants/system'
import { logFailure } from '@/lib/server/grants/log-failure'

const QUARTER = 15 * 60
const HOUR = 60 * 60
const DAY = 24 * HOUR

/** Enough for a person who has forgotten which password it was; far too few to guess one. */
const TRIES_PER_PERSON = 10

/** How many tries in how many seconds, and by what they are counted. */
const LIMITS = {
  /** Of one account from one address: a stranger's do not use up the owner's. */
  'sign-in:pair': { points: TRIES_PER_PERSON, duration: QUARTER },
  'sign-in:network': { points: 100, duration: QUARTER },
  /** Of one account from all browsers that have not signed in to it: guessing from many addresses at once. */
  'sign-in:account': { points: 50, duration: HOUR },
  /** By a browser that has signed in to the account before. Nothing else stops these. */
  'sign-in:device': { points: TRIES_PER_PERSON, duration: QUARTER },
  'password:user': { points: TRIES_PER_PERSON, duration: QUARTER },
  'code:user': { points: TRIES_PER_PERSON, duration: QUARTER },
  /** A code has only six digits, so a person who knows the password must not have unlimited tries. */
  'code:day': { points: 40, duration: DAY },
  /** Challenges for people who are not signed in yet, each of which may be answered once. */
  'passkey:network': { points: 100, duration: QUARTER },
  'reset:network': { points: 20, duration: QUARTER },
  /** Letters to one person, of whom strangers must not be able to make a target. */
  'reset:user': { points: 3, duration: HOUR },
} as const
type Limit = keyof typeof LIMITS

const DATABASE_AWAY = 'Stet cannot reach its database. Try again.'
const TOO_MANY = 'Too many tries. Wait 15 minutes, then try again.'

export type SignInTry = {
  /** The address that is signed in with, known or not. */
  email: string
  network: string
  /** The browser's id, if the account's owner has signed in with it before. */
  device: string | undefined
}

/** Counts a sign-in try. A failure when its tries are used up for now, or when they cannot be counted. */
export function countSignIn(grant: SystemGrant, attempt: SignInTry): Promise<Result<undefined>> {
  return count(grant, keysOf(attempt))
}

/** A successful sign-in gives its tries back; the network keeps those of others. */
export async function forgiveSignIn(grant: SystemGrant, attempt: SignInTry): Promise<void> {
  for (const [limit, key] of keysOf(attempt)) {
    if (limit === 'sign-in:network') await limiter(grant, limit).reward(key, 1)
    else await limiter(grant, limit).delete(key)
  }
}

/** Counts a try at the current password of somebody signed in. */
export function countPassword(grant: SystemGrant, userId: string): Promise<Result<undefined>> {
  return count(grant, [['password:user', userId]])
}

/** A correct password gives the tries back. */
export async function forgivePassword(grant: SystemGrant, userId: string): Promise<void> {
  await limiter(grant, 'password:user').delete(userId)
}

/** Counts a try at a second factor: a code or a passkey. */
export function countCode(grant: SystemGrant, userId: string): Promise<Result<undefined>> {
  return count(grant, [
    ['code:user', userId],
    ['code:day', userId],
  ])
}

/** A correct code gives the tries back. */
export async function forgiveCodes(grant: SystemGrant, userId: string): Promise<void> {
  await limiter(grant, 'code:user').delete(userId)
  await limiter(grant, 'code:day').delete(userId)
}

/** Counts a challenge that the sign-in page asks for. */
export function countChallenge(grant: SystemGrant, network: string): Promise<Result<undefined>> {
  return count(grant, [['passkey:network', networkOf(network)]])
}

/** Counts a request for a password reset link. */
export function countReset(grant: SystemGrant, network: string): Promise<Result<undefined>> {
  return count(grant, [['reset:network', networkOf(network)]])
}

/** Counts a letter to somebody. False when they have had enough of them. */
export async function mayBeSent(grant: SystemGrant, userId: string): Promise<boolean> {
  return (await count(grant, [['reset:user', userId]])).ok
}

type Key = readonly [Limit, string]

function keysOf({ email, network, device }: SignInTry): Key[] {
  if (device !== undefined) return [['sign-in:device', device]]
  const from = networkOf(network)
  return [
    ['sign-in:pair', `${email} ${from}`],
    ['sign-in:network', from],
    ['sign-in:account', email],
  ]
}

async function count(grant: SystemGrant, keys: Key[]): Promise<Result<undefined>> {
  try {
    await forgetExpiredTries(grant)
    // A try that one limit refuses is not counted against the next, so that a blocked person cannot use up others' tries.
    for (const [limit, key] of keys) {
      if (!(await isWithin(limiter(grant, limit), key))) return fail('too_many', TOO_MANY)
    }
    return ok(undefined)
  } catch (error) {
    logFailure(error, 'tries could not be counted')
    return fail('unavailable', DATABASE_AWAY)
  }
}

function limiter(grant: SystemGrant, keyPrefix: Limit): RateLimiterPrisma {
  return createLimiter(grant, { keyPrefix, ...LIMITS[keyPrefix] })
}

async function isWithin(limit: RateLimiterPrisma, key: string): Promise<boolean> {
  try {
    await limit.consume(key)
    return true
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false
    throw refusal
  }
}
