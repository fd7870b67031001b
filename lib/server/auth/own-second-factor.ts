import { renderSVG } from 'uqr'
import { fail, ok, type Result } from '@/lib/core/result'
import type { SecondFactorSetUp } from '@/lib/schema/account'
import { readOwnAccount } from '@/lib/server/data/member/accounts'
import {
  confirmSecondFactor,
  confirmSession,
  deleteSecondFactor,
  insertSecondFactor,
  readOwnSecondFactor,
  replaceRecoveryCodes,
} from '@/lib/server/data/member/second-factors'
import { recordEvent } from '@/lib/server/data/workspace/record-event'
import { notFound, transaction, type Grant, type WriteGrant } from '@/lib/server/grants/grant'
import { systemGrant } from '@/lib/server/grants/system'
import {
  hashRecoveryCode,
  newRecoveryCodes,
  newSecondFactor,
  stepOf,
} from '@/lib/server/services/member/second-factor'
import { countCode, forgiveCodes } from './throttle'

type Account = Grant<'account:manage'>
type WithCodes = Promise<Result<{ recoveryCodes: string[] }>>

/** Gives a fresh secret for an app. It counts once a code of it was given. */
export async function beginSecondFactor(grant: Account): Promise<Result<{ setUp: SecondFactorSetUp }>> {
  const { userId } = grant.actor
  const { email } = await readOwnAccount(grant)
  const { secret, uri, sealedSecret } = newSecondFactor({ userId, email })
  return transaction(grant, async (write) => {
    if (!(await insertSecondFactor(write, sealedSecret))) {
      return fail('conflict', 'You have a second factor already. Remove it before you set up another.')
    }
    const qr = `data:image/svg+xml,${encodeURIComponent(renderSVG(uri))}`
    return ok({ setUp: { secret, uri, qr } })
  })
}

/** Turns it on by a first code of the app, and gives the recovery codes. This session counts as having one from now on. */
export async function finishSecondFactor(grant: Account, code: string, sessionId: string): WithCodes {
  const { userId } = grant.actor
  const counted = await countCode(systemGrant(), userId)
  if (!counted.ok) return counted
  const pending = await readOwnSecondFactor(grant)
  if (!pending || pending.confirmed) return notFound('second factor')
  const step = stepOf(code.replace(/\s/g, ''), { ...pending, userId })
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
    if (!(await confirmSecondFactor(write, step))) return notFound('second factor')
    await confirmSession(write, sessionId, { secondFactor: true })
    const recoveryCodes = await freshCodes(write)
    await note(write, 'account.second_factor_on')
    return ok({ recoveryCodes })
  })
  if (finished.ok) await forgiveCodes(systemGrant(), userId)
  return finished
}

/** New recovery codes in place of the old ones. */
export async function renewRecoveryCodes(grant: Account): WithCodes {
  return transaction(grant, async (write) => {
    const factor = await readOwnSecondFactor(write)
    if (!factor?.confirmed) return notFound('second factor')
    const recoveryCodes = await freshCodes(write)
    await note(write, 'account.recovery_codes')
    return ok({ recoveryCodes })
  })
}

export async function removeSecondFactor(grant: Account): Promise<Result<undefined>> {
  return transaction(grant, async (write) => {
    if (!(await deleteSecondFactor(write))) return notFound('second factor')
    await note(write, 'account.second_factor_off')
    return ok(undefined)
  })
}

async function freshCodes(write: WriteGrant<'account:manage'>): Promise<string[]> {
  const codes = newRecoveryCodes()
  await replaceRecoveryCodes(write, codes.map(hashRecoveryCode))
  return codes
}

type Noted = 'account.second_factor_on' | 'account.second_factor_off' | 'account.recovery_codes'

async function note(write: WriteGrant<'account:manage'>, action: Noted): Promise<void> {
  await recordEvent(write, { action, subjectType: 'user', subjectId: write.actor.userId })
}
