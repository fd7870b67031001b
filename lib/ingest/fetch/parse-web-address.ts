import { ok, type Result } from '@/lib/core/result'
import { failFetch } from './fetch-failure'

/** Longer addresses carry something else than a place; browsers and servers stop near here as well. */
const MAX_ADDRESS_LENGTH = 2_048

/**
 * An address as it was typed, pasted or pointed to, in the one spelling that everything after this works with: every
 * way of writing an IP address is the plain one by now, a name is in ASCII without the dot of the root, and the
 * fragment is gone. `base` is what a redirect's address is relative to.
 */
export function parseWebAddress(text: string, base?: URL): Result<URL> {
  const trimmed = text.trim()
  if (trimmed.length > MAX_ADDRESS_LENGTH)
    return failFetch(
      'invalid',
      `The address is too long: ${trimmed.length} characters. The limit is ${MAX_ADDRESS_LENGTH}.`,
    )
  const url = URL.canParse(trimmed, base?.href) ? new URL(trimmed, base) : null
  if (!url)
    return failFetch(
      'invalid',
      'This is not a web address. Enter it in full, for example https://example.org/article.',
    )
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return failFetch(
      'invalid',
      `Addresses that start with ${url.protocol} cannot be fetched. Use one that starts with https:// or http://.`,
    )
  if (url.username !== '' || url.password !== '')
    return failFetch(
      'invalid',
      'The address contains a user name or password, which would be stored and shown. Remove them.',
    )
  url.hash = ''
  url.hostname = url.hostname.replace(/\.$/, '')
  if (url.href.length > MAX_ADDRESS_LENGTH)
    return failFetch('invalid', `The address is too long. The limit is ${MAX_ADDRESS_LENGTH} characters.`)
  return ok(url)
}

export function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port)
  return url.protocol === 'https:' ? 443 : 80
}
