import { fail, ok, type Result } from '@/lib/core/result'
import { findSecondFactor, spendRecoveryCode, takeStep } from '@/lib/server/data/member/second-factors'
import type { SystemGrant } from '@/lib/server/grants/system'
import { hashRecoveryCode, stepOf } from '@/lib/server/services/member/second-factor'
import { countCode, forgiveCodes } from './throttle'

const WRONG = 'This code is not valid, or was used before. Wait for the next one, or use a recovery code.'

/** A code of the user's app, if they have one, or one of their recovery codes. Each is taken once. */
export async function verifyCode(
  grant: SystemGrant,
  userId: string,
  typed: string,
): Promise<Result<undefined>> {
  const counted = await countCode(grant, userId)
  if (!counted.ok) return counted
  if (!(await takeCode(grant, userId, typed.replace(/\s/g, ''))))
    return fail('invalid', WRONG, { field: 'code' })
  await forgiveCodes(grant, userId)
  return ok(undefined)
}

async function takeCode(grant: SystemGrant, userId: string, code: string): Promise<boolean> {
  const factor = await findSecondFactor(grant, userId)
  const step = factor ? stepOf(code, { ...factor, userId }) : undefined
  if (step !== undefined) return takeStep(grant, userId, step)
  return spendRecoveryCode(grant, userId, hashRecoveryCode(code))
}
