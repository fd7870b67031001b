import { createHmac, randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { derivedKey } from '@/lib/server/derived-key'
import { seal, unseal } from '@/lib/server/seal'

const PURPOSE = 'second factor'
const RECOVERY_CODES = 10
/** 112 bits, from which on a plain hash is enough (OWASP ASVS 5.0, 6.5.2): 23 letters and digits. */
const RECOVERY_BYTES = 14
const PERIOD_SECONDS = 30
/** Codes of the step before and after are taken too, for clocks that differ. */
const WINDOW = 1

export type NewSecondFactor = { sealedSecret: string; secret: string; uri: string }

/** A fresh secret for the user's app, with the address that its QR code shows. */
export function newSecondFactor({ userId, email }: { userId: string; email: string }): NewSecondFactor {
  const totp = new TOTP({ issuer: 'Stet', label: email, secret: new Secret({ size: 20 }) })
  const secret = totp.secret.base32
  return { secret, uri: totp.toString(), sealedSecret: seal(secret, { purpose: PURPOSE, owner: userId }) }
}

/** The time step that a code belongs to (RFC 6238), now or next to it; undefined when it is none of them. */
export function stepOf(
  code: string,
  { sealedSecret, userId }: { sealedSecret: string; userId: string },
): number | undefined {
  const secret = unseal(sealedSecret, { purpose: PURPOSE, owner: userId })
  if (secret === undefined || !/^\d{6}$/.test(code)) return undefined
  const now = Date.now()
  const delta = TOTP.validate({
    token: code,
    secret: Secret.fromBase32(secret),
    timestamp: now,
    window: WINDOW,
  })
  return delta === null ? undefined : Math.floor(now / 1000 / PERIOD_SECONDS) + delta
}

/** Codes that sign in once each, to be written down. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const code = new Secret({
      buffer: new Uint8Array(randomBytes(RECOVERY_BYTES)).buffer,
    }).base32.toLowerCase()
    return code.replace(/(.{4})(?=.)/g, '$1-')
  })
}

/** What is kept of a recovery code: of no use without STET_SECRET. However it is typed, it is the same. */
export function hashRecoveryCode(code: string): string {
  const typed = code.toLowerCase().replace(/[^a-z2-7]/g, '')
  return createHmac('sha256', derivedKey('recovery code')).update(typed).digest('hex')
}
