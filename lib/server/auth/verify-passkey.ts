import { ok, type Result } from '@/lib/core/result'
import type { PasskeyAnswer } from '@/lib/schema/passkey'
import type { SecurityKind } from '@/lib/schema/security-event'
import type { ChallengeOf } from '@/lib/server/data/member/passkey-challenges'
import { findPasskey, takePasskey, type KnownPasskey } from '@/lib/server/data/member/passkeys'
import { systemGrant } from '@/lib/server/grants/system'
import { checkPasskeyUse, refused, userHandle, type PasskeyUse } from '@/lib/server/services/member/passkey'
import { takeChallenge } from './passkey-challenge'
import { logSecurity } from './security-log'
import { countCode, forgiveCodes } from './throttle'
import type { Visit } from './visit'

type Asked = {
  /** To whom the challenge was given. */
  challengeOf: ChallengeOf
  /** Whose passkey it must be. Without it, the passkey itself says who signs in. */
  owner?: string
  from: Pick<Visit, 'address' | 'device'>
}

/**
 * The use of a passkey, and whose it is. It is both factors: its user has it, and has shown that to it by a PIN or a
 * part of their body. Uses and failures are logged; too many tries are the caller's to log.
 */
export async function verifyPasskey(
  answer: PasskeyAnswer,
  { challengeOf, owner, from }: Asked,
): Promise<Result<string>> {
  const grant = systemGrant()
  const passkey = await findPasskey(grant, answer.id)
  const userId = owner ?? passkey?.userId
  const note = (kind: SecurityKind) => logSecurity({ ...from, kind, userId })
  if (userId !== undefined) {
    const counted = await countCode(grant, userId)
    if (!counted.ok) return counted
  }
  const used = await check(answer, { passkey, owner, challengeOf })
  if (!used.ok || !passkey) {
    await note('passkey_failed')
    return refused()
  }
  if (!(await takePasskey(grant, passkey.id, used.value))) {
    await note('passkey_counter')
    return refused()
  }
  await forgiveCodes(grant, passkey.userId)
  await note('passkey_used')
  return ok(passkey.userId)
}

async function check(
  answer: PasskeyAnswer,
  {
    passkey,
    owner,
    challengeOf,
  }: { passkey: KnownPasskey | null; owner: string | undefined; challengeOf: ChallengeOf },
): Promise<Result<PasskeyUse>> {
  const taken = await takeChallenge(challengeOf, answer.response.clientDataJSON)
  if (!taken.ok) return taken
  if (!passkey || !isOf(passkey, owner, answer)) return refused()
  return checkPasskeyUse(answer, { ...taken.value, publicKey: passkey.publicKey })
}

/** Where nobody has said who they are, the authenticator must name them, and its passkey must be theirs. */
function isOf(
  passkey: KnownPasskey,
  owner: string | undefined,
  { response: { userHandle: named } }: PasskeyAnswer,
): boolean {
  if (owner !== undefined && owner !== passkey.userId) return false
  if (named === undefined) return owner !== undefined
  return named === userHandle(passkey.userId)
}
