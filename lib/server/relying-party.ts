import { isIP } from 'node:net'
import { env, type Environment } from './env'
import { publicAddress } from './public-address'

/** Whom passkeys are for, as browsers check it (WebAuthn): the host of the site, and its origin. */
export type RelyingParty = { id: string; origin: string; name: string }

/**
 * From the configured address, never from what a request says its host is. Undefined if that is an IP address, for which
 * no browser makes a passkey.
 */
export function relyingParty(
  environment: Pick<Environment, 'STET_URL' | 'PORT'> = env(),
): RelyingParty | undefined {
  const { origin, hostname } = new URL(publicAddress(environment))
  return isIP(hostname.replace(/^\[|\]$/g, '')) === 0 ? { id: hostname, origin, name: 'Stet' } : undefined
}
