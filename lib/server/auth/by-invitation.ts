import { parse } from 'hono/utils/cookie'
import { ok } from '@/lib/core/result'
import { createUser, normaliseEmail, type SignInUser } from '@/lib/server/data/member/identity'
import { findOpenInvitation } from '@/lib/server/data/member/members'
import { hashSecret } from '@/lib/server/grants/secret-hash'
import { systemGrant, systemTransaction } from '@/lib/server/grants/system'
import { callbackCookieName } from './auth-cookies'
import type { Visit } from './visit'

/**
 * Creates an account for a person who signs in with a provider from an invitation's page, if the provider has verified the
 * invited address. They accept the invitation on that page afterwards. Null for everybody else.
 */
export async function byInvitation(
  email: string | undefined,
  { cookies }: Pick<Visit, 'cookies'>,
): Promise<SignInUser | null> {
  const token = invitationIn(cookies)
  if (email === undefined || token === undefined) return null
  const invitation = await findOpenInvitation(systemGrant(), hashSecret(token))
  const address = normaliseEmail(email)
  if (invitation?.email !== address) return null
  const account = { name: address.split('@')[0] ?? address, email: address, passwordHash: null }
  const made = await systemTransaction(systemGrant(), async (write) => ok(await createUser(write, account)))
  return made.ok ? { id: made.value, ...account } : null
}

/** The page that the sign-in leads back to; next-auth keeps it in a cookie while somebody is at the provider. */
function invitationIn(cookies: string): string | undefined {
  const callback = parse(cookies)[callbackCookieName()]
  if (callback === undefined || !URL.canParse(callback)) return undefined
  return /^\/invitation\/([\w-]+)$/.exec(new URL(callback).pathname)?.[1]
}
