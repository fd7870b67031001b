import { fail, ok, type Result } from '@/lib/core/result'
import type { NewPasskeyAnswer, NewPasskeyOptions, PasskeyOptions } from '@/lib/schema/passkey'
import { readOwnAccount } from '@/lib/server/data/member/accounts'
import {
  deleteOwnPasskey,
  insertPasskey,
  listOwnCredentials,
  renameOwnPasskey,
} from '@/lib/server/data/member/passkeys'
import { confirmSession, lockOwnFactors, readOwnProofs } from '@/lib/server/data/member/second-factors'
import { recordEvent } from '@/lib/server/data/workspace/record-event'
import { notFound, transaction, type Grant, type WriteGrant } from '@/lib/server/grants/grant'
import {
  checkNewPasskey,
  newPasskeyOptionsFor,
  passkeyOptionsFor,
} from '@/lib/server/services/member/passkey'
import { newChallenge, takeChallenge } from './passkey-challenge'
import { codesWithFirst, settleRemoval } from './recovery-codes'

type Account = Grant<'account:manage'>

/** More than anybody has devices. */
const MOST_PASSKEYS = 20

/** What to ask the browser for to make a passkey. Authenticators that have one for the account make no second. */
export async function beginPasskey(
  grant: Account,
  sessionId: string,
): Promise<Result<{ options: NewPasskeyOptions }>> {
  const known = await listOwnCredentials(grant)
  if (known.length >= MOST_PASSKEYS) return tooMany()
  const made = await newChallenge({ purpose: 'add', holder: sessionId })
  if (!made.ok) return made
  const { challenge, rp } = made.value
  const user = { ...(await readOwnAccount(grant)), userId: grant.actor.userId }
  return ok({ options: newPasskeyOptionsFor(challenge, { rp, user, known }) })
}

type Made = { name: string; passkey: NewPasskeyAnswer; sessionId: string }

/**
 * Adds the passkey that the browser has made. Recovery codes come with the first second factor of an account. This
 * session counts as having one from now on.
 */
export async function finishPasskey(
  grant: Account,
  { name, passkey, sessionId }: Made,
): Promise<Result<{ id: string; recoveryCodes: string[] }>> {
  const taken = await takeChallenge({ purpose: 'add', holder: sessionId }, passkey.response.clientDataJSON)
  if (!taken.ok) return taken
  const checked = await checkNewPasskey(passkey, taken.value)
  if (!checked.ok) return checked
  return transaction(grant, async (write) => {
    await lockOwnFactors(write)
    const before = await readOwnProofs(write)
    if (before.passkeys >= MOST_PASSKEYS) return tooMany()
    const id = await insertPasskey(write, { name, ...checked.value })
    if (id === undefined) return fail('conflict', 'This passkey is in use already.')
    await confirmSession(write, sessionId, { secondFactor: true })
    const recoveryCodes = await codesWithFirst(write, before)
    await note(write, 'account.passkey_add', id)
    return ok({ id, recoveryCodes })
  })
}

/** Options for confirming the member's identity with any of their passkeys. */
export async function challengeOwnPasskeys(
  grant: Account,
  sessionId: string,
): Promise<Result<{ options: PasskeyOptions }>> {
  const allowed = await listOwnCredentials(grant)
  if (allowed.length === 0) return notFound('passkey')
  const made = await newChallenge({ purpose: 'confirm', holder: sessionId })
  if (!made.ok) return made
  const { challenge, rp } = made.value
  return ok({ options: passkeyOptionsFor(challenge, { rp, allowed }) })
}

export async function renamePasskey(grant: Account, id: string, name: string): Promise<Result<undefined>> {
  return transaction(grant, async (write) => {
    if (!(await renameOwnPasskey(write, id, name))) return notFound('passkey')
    await note(write, 'account.passkey_rename', id)
    return ok(undefined)
  })
}

export async function removePasskey(grant: Account, id: string): Promise<Result<undefined>> {
  return transaction(grant, async (write) => {
    await lockOwnFactors(write)
    if (!(await deleteOwnPasskey(write, id))) return notFound('passkey')
    const settled = await settleRemoval(write)
    if (settled.ok) await note(write, 'account.passkey_remove', id)
    return settled
  })
}

function tooMany(): Result<never> {
  return fail('conflict', `An account has ${MOST_PASSKEYS} passkeys at most. Remove one first.`)
}

type Noted = 'account.passkey_add' | 'account.passkey_rename' | 'account.passkey_remove'

async function note(write: WriteGrant<'account:manage'>, action: Noted, passkeyId: string): Promise<void> {
  const after = { passkey: passkeyId }
  await recordEvent(write, { action, subjectType: 'user', subjectId: write.actor.userId, after })
}
