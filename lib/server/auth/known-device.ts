import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { parse, serialize } from 'hono/utils/cookie'
import { derivedKey } from '@/lib/server/derived-key'
import { newSecret } from '@/lib/server/grants/secret-hash'
import { hostOnly, servedSecurely } from '@/lib/server/grants/session'

const PURPOSE = 'known device'
const YEAR_SECONDS = 365 * 24 * 60 * 60

/**
 * The cookie by which a browser is known again that somebody signed in with (OWASP, "device cookies"): its tries are
 * counted by themselves, so that a stranger's guesses lock nobody out. It signs nobody in.
 */
export function deviceCookie(userId: string): string {
  const id = newSecret()
  return serialize(nameFor(userId), `${id}.${signatureOf(userId, id)}`, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    secure: servedSecurely(),
    maxAge: YEAR_SECONDS,
  })
}

/** The browser's own id, if the user has signed in with it before. */
export function knownDevice(cookies: string, userId: string): string | undefined {
  const name = nameFor(userId)
  const [id = '', signature = ''] = parse(cookies, name)[name]?.split('.') ?? []
  return isSame(signature, signatureOf(userId, id)) ? id : undefined
}

/** A cookie for each user, since some share a browser. */
function nameFor(userId: string): string {
  return hostOnly(`stet-device-${createHash('sha256').update(userId).digest('hex').slice(0, 16)}`)
}

function signatureOf(userId: string, id: string): string {
  return createHmac('sha256', derivedKey(PURPOSE)).update(`${userId} ${id}`).digest('base64url')
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
