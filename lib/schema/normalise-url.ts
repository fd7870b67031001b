import { trimEndOf } from './trim-end-of'

/** Parameters that say where a reader came from, never what the page is. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid|_ga|_gl)$/i

/**
 * The form under which two addresses count as one: host in lower case and without default port, no fragment, no
 * credentials, no tracking parameters, the other parameters sorted by name (those of one name keep their order), and
 * no slash at the end of a path other than "/". The scheme stays, since a server may answer http and https
 * differently. Anything that is no http or https address gives `undefined`.
 */
export function normaliseUrl(address: string): string | undefined {
  if (!URL.canParse(address.trim())) return undefined
  const url = new URL(address.trim())
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined
  url.hash = ''
  url.username = ''
  url.password = ''
  for (const name of [...new Set(url.searchParams.keys())]) {
    if (TRACKING.test(name)) url.searchParams.delete(name)
  }
  url.searchParams.sort()
  // A parameterless "?" would survive otherwise.
  if (url.searchParams.size === 0) url.search = ''
  if (url.pathname !== '/') url.pathname = trimEndOf(url.pathname, (sign) => sign === '/') || '/'
  return url.href
}
