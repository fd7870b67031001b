import { firstClash } from '@/lib/core/keyboard/key-clash'
import { knownKeys } from '@/lib/core/keyboard/settle-keys'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Locale } from '@/lib/schema/locale'
import type { OwnKeys } from '@/lib/schema/room-keys'
import { hashPassword, verifyPassword } from './password'
import { checkPassword } from './password-policy'
import { readOwnAccount, updateAccount, voidOwnSessions } from '@/lib/server/data/member/accounts'
import { recordEvent } from '@/lib/server/data/workspace/record-event'
import { endOtherSessions, endOwnSession } from '@/lib/server/data/member/sessions'
import { notFound, transaction, type Grant } from '@/lib/server/grants/grant'

export type Preferences = {
  name?: string
  singleKeys?: boolean
  roomKeys?: OwnKeys
  locale?: Locale | null
}

export async function changePreferences(
  grant: Grant<'account:manage'>,
  asked: Preferences,
): Promise<Result<Preferences>> {
  const { roomKeys, ...others } = asked
  const keys = roomKeys && knownKeys(roomKeys)
  const refused = keys && refuseClash(keys)
  if (refused) return refused
  const change: Preferences = { ...others, ...(keys && { roomKeys: keys }) }
  return transaction(grant, async (write) => {
    await updateAccount(write, change)
    await recordEvent(write, {
      action: 'account.update',
      subjectType: 'user',
      subjectId: grant.actor.userId,
      after: { ...change },
    })
    return ok(change)
  })
}

/** What is wrong with keys that cannot all be had, or nothing. */
function refuseClash(keys: OwnKeys): Result<never> | undefined {
  const found = firstClash(keys)
  if (!found) return undefined
  const { command, key, clash } = found
  const why =
    clash.kind === 'browser' ? 'is needed by browsers' : `is a key of the command ${clash.command} too`
  return fail('invalid', `The key “${key.key}” for ${command} ${why}. Choose another key.`, {
    field: 'roomKeys',
  })
}

export type PasswordChange = { current: string; next: string }

/** Changes the password and signs out everywhere, this browser included. */
export async function changePassword(
  grant: Grant<'account:manage'>,
  { current, next }: PasswordChange,
): Promise<Result<undefined>> {
  const account = await readOwnAccount(grant)
  if (!(await verifyPassword(account.passwordHash, current))) {
    return fail('invalid', 'The current password is incorrect.', { field: 'current' })
  }
  const good = checkPassword(next, account, 'next')
  if (!good.ok) return good
  const passwordHash = await hashPassword(next)
  return transaction(grant, async (write) => {
    await updateAccount(write, { passwordHash })
    await voidOwnSessions(write)
    await recordEvent(write, {
      action: 'account.password',
      subjectType: 'user',
      subjectId: grant.actor.userId,
    })
    return ok(undefined)
  })
}

export async function endSession(grant: Grant<'account:manage'>, id: string): Promise<Result<undefined>> {
  return transaction(grant, async (write) => {
    if (!(await endOwnSession(write, id))) return notFound('session')
    await recordEvent(write, {
      action: 'account.end_session',
      subjectType: 'user',
      subjectId: grant.actor.userId,
    })
    return ok(undefined)
  })
}

/** Ends all sessions but the one that asks. */
export async function signOutOthers(
  grant: Grant<'account:manage'>,
  sessionId: string,
): Promise<Result<undefined>> {
  return transaction(grant, async (write) => {
    await endOtherSessions(write, sessionId)
    await recordEvent(write, {
      action: 'account.end_other_sessions',
      subjectType: 'user',
      subjectId: grant.actor.userId,
    })
    return ok(undefined)
  })
}

export async function signOutEverywhere(grant: Grant<'account:manage'>): Promise<Result<undefined>> {
  return transaction(grant, async (write) => {
    await voidOwnSessions(write)
    await recordEvent(write, {
      action: 'account.sign_out_everywhere',
      subjectType: 'user',
      subjectId: grant.actor.userId,
    })
    return ok(undefined)
  })
}
