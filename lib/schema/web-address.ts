import { hasCredentials } from '@/lib/schema/credentials'
import * as z from './zod'
import { isShortAddress, MAX_ADDRESS_LENGTH } from './is-short-address'

/** An address that a person sends: http or https, and short enough to be stored. */
export const webAddress = z
  .url({ protocol: /^https?$/, error: 'Enter an address that starts with http:// or https://.' })
  .refine(
    (address) => !hasCredentials(address),
    'The address contains a user name or password, which others would see. Remove them.',
  )
  .max(MAX_ADDRESS_LENGTH, { error: `At most ${MAX_ADDRESS_LENGTH} characters.`, abort: true })
  .refine(
    isShortAddress,
    `At most ${MAX_ADDRESS_LENGTH} characters, counted as a browser sends them (ü as %C3%BC).`,
  )
