import { renderSVG } from 'uqr'
import { fail, ok, type Result } from '@/lib/core/result'
import type { SecondFactorSetUp } from '@/lib/schema/account'
import { readOwnAccount } from '@/lib/server/data/member/accounts'
import {
  confirmSecondFactor,
  confirmSession,
  deleteSecondFactor,
  insertSecondFactor,
  lockOwnFactors,
  readOwnProofs,
  readPendingSecret,
} from '@/lib/server/data/member/second-factors'
import { recordEvent } from '@/lib/server/data/workspace/record-event'
import { notFound, transaction, type Grant, type WriteGrant } from '@/lib/server/grants/grant'
import { systemGrant } from '@/lib/server/grants/system'
import { newSecondFactor, stepOf } from '@/lib/server/services/member/second-factor'
import { codesWithFirst, freshCodes, settleRemoval } from './recovery-codes'
import { countCode, forgiveCodes } from './throttle'

type Account = Grant<'account:manage'>
type WithCodes = Promise<Result<{ recoveryCodes: string[] }>>

/** Gives a fresh secret for an app. It counts once a code of it was given; until then an earlier app does. */
export async function beginSecondFactor(grant: Account): Promise<Result<{ setUp: SecondFactorSetUp }>> {
  const { userId } = grant.actor
  const { email } = await readOwnAccount(grant)
  const { secret, uri, sealedSecret } = newSecondFactor({ userId, email })
  return transaction(grant, async (write) => {
    await insertSecondFactor(write, sealedSecret)
    const qr = `data:image/svg+xml,${encodeURIComponent(renderSVG(uri))}`
    return ok({ setUp: { secret, uri, qr } })
  })
}

/**
 * Turns the app on by a first code of it. Recovery codes come with the first second factor of an account. This session
 * counts as having one from now on.
 */
export async function finishSecondFactor(grant: Account, code: string, sessionId: string): WithCodes {
  const { userId } = grant.actor
  const counted = await countCode(systemGrant(), userId)
  if (!counted.ok) return counted
  const pending = await readPendingSecret(grant)
  if (pending === undefined) return notFound('second factor')
  const step = stepOf(code.replace(/\s/g, ''), { sealedSecret: pending, userId })
  if (step === undefined) {
    return fail(
      'invalid',
      'This code is not the one that the app shows now. Check the time of both devices.',
      {
        field: 'code',
      },
    )
  }
  const finished = await transaction(grant, async (write) => {
    await lockOwnFactors(write)
    const before = await readOwnProofs(write)
    if (!(await confirmSecondFactor(write, { pending, step }))) return notFound('second factor')
    await confirmSession(write, sessionId, { secondFactor: true })
    const recoveryCodes = await codesWithFirst(write, before)
    await note(write, 'account.second_factor_on')
    return ok({ recoveryCodes })
  })
  if (finished.ok) await forgiveCodes(systemGrant(), userId)
  return finished
}

/** New recovery codes in place of the old ones. */
export async function renewRecoveryCodes(grant: Account): WithCodes {
  return transaction(grant, async (write) => {
    await lockOwnFactors(write)
    if (!(await readOwnProofs(write)).hasSecondFactor) return notFound('second factor')
    const recoveryCodes = await freshCodes(write)
    await note(write, 'account.recovery_codes')
    return ok({ recoveryCodes })
  })
}

export async function removeSecondFactor(grant: Account): Promise<Result<undefined>> {
  return transaction(grant, async (write) => {
    await lockOwnFactors(write)
    if (!(await deleteSecondFactor(write))) return notFound('second factor')
    const settled = await settleRemoval(write)
    if (settled.ok) await note(write, 'account.second_factor_off')
    return settled
  })
}

type Noted = 'account.second_factor_on' | 'account.second_factor_off' | 'account.recovery_codes'

async function note(write: WriteGrant<'account:manage'>, action: Noted): Promise<void> {
  await recordEvent(write, { action, subjectType: 'user', subjectId: write.actor.userId })
}
