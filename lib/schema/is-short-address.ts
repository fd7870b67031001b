import { normaliseUrl } from './normalise-url'

/** UTF-16 units. PostgreSQL refuses an index row of more than about 2,700 bytes; written out, an address is ASCII. */
export const MAX_ADDRESS_LENGTH = 2000

/**
 * Whether an address can be stored: neither it nor the form it is compared in (`normaliseUrl`) is longer than
 * `MAX_ADDRESS_LENGTH`. Percent-encoding makes the second up to nine times as long as what a person wrote.
 */
export function isShortAddress(address: string): boolean {
  const compared = normaliseUrl(address) ?? ''
  return Math.max(address.length, compared.length) <= MAX_ADDRESS_LENGTH
}
