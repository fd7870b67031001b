import { fail, ok, type Result } from '@/lib/core/result'
import {
  endSecondFactor,
  isSecondFactorRequired,
  readOwnProofs,
  replaceRecoveryCodes,
} from '@/lib/server/data/member/second-factors'
import type { WriteGrant } from '@/lib/server/grants/grant'
import { hashRecoveryCode, newRecoveryCodes } from '@/lib/server/services/member/second-factor'

type Write = WriteGrant<'account:manage'>

const STILL_REQUIRED =
  'A workspace of yours requires a second factor, and this is your last one. Add another before you remove it.'

/** Recovery codes in place of the actor's earlier ones. */
export async function freshCodes(write: Write): Promise<string[]> {
  const codes = newRecoveryCodes()
  await replaceRecoveryCodes(write, codes.map(hashRecoveryCode))
  return codes
}

/** The recovery codes that come with the actor's first second factor, of whichever kind; none with a further one. */
export async function codesWithFirst(
  write: Write,
  { hasSecondFactor }: { hasSecondFactor: boolean },
): Promise<string[]> {
  return hasSecondFactor ? [] : freshCodes(write)
}

/** After a second factor was removed: refuses if it was the last and one is required; else ends what belongs to it. */
export async function settleRemoval(write: Write): Promise<Result<undefined>> {
  if ((await readOwnProofs(write)).hasSecondFactor) return ok(undefined)
  if (await isSecondFactorRequired(write)) return fail('conflict', STILL_REQUIRED)
  await endSecondFactor(write)
  return ok(undefined)
}
