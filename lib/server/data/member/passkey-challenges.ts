import { systemDbOf } from '@/lib/server/grants/db-of'
import type { SystemGrant } from '@/lib/server/grants/system'

/** What a challenge of a passkey is for. */
export type ChallengePurpose = 'add' | 'confirm' | 'sign-in'

/** `holder`: the session, or the browser, that was given the challenge and alone may answer it. */
export type ChallengeOf = { purpose: ChallengePurpose; holder: string }

/** Keeps the hash of a challenge, in place of an earlier one of the same holder. What has expired is deleted with it. */
export async function keepChallenge(
  grant: SystemGrant,
  of: ChallengeOf,
  { hash, expires }: { hash: string; expires: Date },
): Promise<void> {
  const db = systemDbOf(grant)
  const identifier = identifierOf(of)
  await db.$transaction([
    db.verificationToken.deleteMany({ where: { OR: [{ identifier }, { expires: { lte: new Date() } }] } }),
    db.verificationToken.create({ data: { identifier, token: hash, expires } }),
  ])
}

/** Uses a challenge up. False when it was used, replaced or has expired, or was given to another session or browser. */
export async function spendChallenge(grant: SystemGrant, of: ChallengeOf, hash: string): Promise<boolean> {
  const { count } = await systemDbOf(grant).verificationToken.deleteMany({
    where: { identifier: identifierOf(of), token: hash, expires: { gt: new Date() } },
  })
  return count === 1
}

/** Challenges are kept with the other things that work once. */
function identifierOf({ purpose, holder }: ChallengeOf): string {
  return `passkey:${purpose}:${holder}`
}
