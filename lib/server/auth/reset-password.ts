import { CATALOGUES } from '@/lib/messages/catalogues'
import type { MessageKey } from '@/lib/messages/translate'
import { fail, ok, type Result } from '@/lib/core/result'
import { isLocale, DEFAULT_LOCALE } from '@/lib/schema/locale'
import { findUserByEmail, normaliseEmail } from '@/lib/server/data/member/identity'
import { findResetUser, replaceResetToken, spendResetToken } from '@/lib/server/data/member/password-resets'
import { env } from '@/lib/server/env'
import { hashSecret } from '@/lib/server/grants/secret-hash'
import { systemGrant, systemTransaction } from '@/lib/server/grants/system'
import { log } from '@/lib/server/log'
import { canSendMail, sendMail } from '@/lib/server/send-mail'
import { hashPassword } from '@/lib/server/services/member/password'
import { checkPassword } from '@/lib/server/services/member/password-policy'
import { resetLink } from '@/lib/server/services/member/reset-link'
import { logSecurity } from './security-log'
import { countReset, mayBeSent } from './throttle'

const LETTER = { subject: 'resetSubject', text: 'resetText' } as const satisfies Record<
  string,
  MessageKey<'mail'>
>

/** Where the request came from. */
type From = { address: string; device?: string }

const GONE = 'This link was used, replaced or has expired. Ask for a new one.'
const NO_MAIL =
  'This installation cannot send email. Ask an admin of your workspace for a link to reset your password.'

/**
 * Sends a link if an account has this address. Neither the answer nor its timing shows whether one does: the answer is
 * given before the account is looked up.
 */
export async function requestReset(
  email: string,
  from: From & { locale: string | undefined },
): Promise<Result<undefined>> {
  if (!canSendMail()) return fail('unavailable', NO_MAIL)
  const counted = await countReset(systemGrant(), from.address)
  if (!counted.ok) return counted
  sendLink(normaliseEmail(email), from).catch((error: unknown) =>
    log.error({ err: error }, 'a reset link could not be sent'),
  )
  return ok(undefined)
}

async function sendLink(
  email: string,
  { address, device = '', locale }: From & { locale: string | undefined },
): Promise<void> {
  const user = await findUserByEmail(systemGrant(), email)
  if (!user || !(await mayBeSent(systemGrant(), user.id))) return
  await logSecurity({ kind: 'reset_requested', userId: user.id, address, device })
  const { STET_URL = '' } = env()
  const { path, token } = resetLink()
  await replaceResetToken(systemGrant(), user.id, token)
  const words = CATALOGUES[isLocale(locale) ? locale : DEFAULT_LOCALE].mail
  const text = words[LETTER.text].replace('{link}', `${STET_URL}${path}`)
  await sendMail({ to: user.email, subject: words[LETTER.subject], text })
}

/** The address whose password a one-time link resets; `undefined` once the link is no longer valid. */
export async function emailOfReset(token: string): Promise<string | undefined> {
  const user = await findResetUser(systemGrant(), hashSecret(token))
  return user?.email
}

/** Sets a new password by a one-time link and signs out everywhere. */
export async function resetPassword(
  { token, password }: { token: string; password: string },
  { address, device = '' }: From = { address: '' },
): Promise<Result<undefined>> {
  const hash = hashSecret(token)
  const user = await findResetUser(systemGrant(), hash)
  if (!user) return fail('not_found', GONE)
  const good = checkPassword(password, user)
  if (!good.ok) return good
  const passwordHash = await hashPassword(password)
  const done = await systemTransaction(systemGrant(), async (write) =>
    (await spendResetToken(write, { hash, userId: user.id, passwordHash }))
      ? ok(undefined)
      : fail('not_found', GONE),
  )
  if (done.ok) await logSecurity({ kind: 'password_reset', userId: user.id, address, device })
  return done
}
