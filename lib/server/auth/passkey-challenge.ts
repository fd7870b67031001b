import { parse, serialize } from 'hono/utils/cookie'
import { fail, ok, type Result } from '@/lib/core/result'
import type { PasskeyOptions } from '@/lib/schema/passkey'
import { keepChallenge, spendChallenge, type ChallengeOf } from '@/lib/server/data/member/passkey-challenges'
import { hashSecret, newSecret } from '@/lib/server/grants/secret-hash'
import { servedSecurely } from '@/lib/server/grants/session'
import { systemGrant } from '@/lib/server/grants/system'
import { relyingParty, type RelyingParty } from '@/lib/server/relying-party'
import { CHALLENGE_MS, challengeIn, passkeyOptionsFor, refused } from '@/lib/server/services/member/passkey'
import { countChallenge } from './throttle'
import type { Visit } from './visit'

const NO_NAME =
  'Passkeys need an address with a host name. Ask the person who runs this installation to set one as STET_URL.'

export type Challenged = { challenge: string; rp: RelyingParty }

/** A fresh challenge that its holder alone can answer, once, in the next five minutes. */
export async function newChallenge(of: ChallengeOf): Promise<Result<Challenged>> {
  const rp = relyingParty()
  if (!rp) return fail('conflict', NO_NAME)
  const challenge = newSecret()
  const expires = new Date(Date.now() + CHALLENGE_MS)
  await keepChallenge(systemGrant(), of, { hash: hashSecret(challenge), expires })
  return ok({ challenge, rp })
}

/** Uses up the challenge that an answer is to. It is used up even if something else is wrong with the answer. */
export async function takeChallenge(of: ChallengeOf, clientDataJSON: string): Promise<Result<Challenged>> {
  const rp = relyingParty()
  const challenge = challengeIn(clientDataJSON)
  if (!rp || challenge === undefined) return refused()
  return (await spendChallenge(systemGrant(), of, hashSecret(challenge))) ? ok({ challenge, rp }) : refused()
}

/** A challenge for somebody who signs in, and the cookie that binds it to their browser. */
export async function signInChallenge(
  address: string,
): Promise<Result<{ options: PasskeyOptions; cookie: string }>> {
  const counted = await countChallenge(systemGrant(), address)
  if (!counted.ok) return counted
  const browser = newSecret()
  const made = await newChallenge({ purpose: 'sign-in', holder: hashSecret(browser) })
  if (!made.ok) return made
  const { challenge, rp } = made.value
  return ok({ options: passkeyOptionsFor(challenge, { rp, allowed: [] }), cookie: cookieOf(browser) })
}

/** The browser that a challenge for signing in was given to; nobody if it has none. */
export function browserOf({ cookies }: Pick<Visit, 'cookies'>): ChallengeOf {
  const name = cookieName()
  return { purpose: 'sign-in', holder: hashSecret(parse(cookies, name)[name] ?? newSecret()) }
}

function cookieOf(browser: string): string {
  return serialize(cookieName(), browser, {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    secure: servedSecurely(),
    maxAge: CHALLENGE_MS / 1000,
  })
}

function cookieName(): string {
  return `${servedSecurely() ? '__Host-' : ''}stet-passkey`
}
