import { hasCredentials } from '@/lib/schema/credentials'

const ALLOWED_PROTOCOLS = new Set(['http:', 'https:', 'mailto:'])
const MAX_HREF_LENGTH = 8_000

/**
 * Whether a link may keep this address: absolute, http, https or mailto, and without
 * a user name or password. The address is read by the URL parser
 * that browsers use, so control characters and odd spacing cannot hide another scheme.
 */
export function isSafeHref(href: unknown): href is string {
  if (typeof href !== 'string' || href.length > MAX_HREF_LENGTH) return false
  return URL.canParse(href) && ALLOWED_PROTOCOLS.has(new URL(href).protocol) && !hasCredentials(href)
}
