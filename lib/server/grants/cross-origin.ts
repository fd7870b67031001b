import type { Failure } from '@/lib/core/result'
import { env } from '@/lib/server/env'

type Sent = { method: string; headers: Headers }

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']

/**
 * Why a request that may change something is refused: a page of another origin made the browser send it, with the cookie
 * of whoever looks at that page. Browsers name the page's origin in `Origin`, and over HTTPS and on this machine its relation
 * to ours in `Sec-Fetch-Site`. A request with neither comes from a program, which holds only the cookies it was given.
 */
export function refuseCrossOrigin(sent: Sent): Failure | undefined {
  if (
    SAFE_METHODS.includes(sent.method) ||
    provesItselfByToken(sent.headers) ||
    !isCrossOrigin(sent.headers)
  ) {
    return undefined
  }
  return { code: 'forbidden', message: 'Changes from another site are refused. Use an API token instead.' }
}

/** No browser adds a token by itself. With a cookie beside it, the token may be there only to get past this check. */
function provesItselfByToken(headers: Headers): boolean {
  return /^Bearer +\S/i.test(headers.get('authorization') ?? '') && !headers.has('cookie')
}

function isCrossOrigin(headers: Headers): boolean {
  if (['cross-site', 'same-site'].includes(headers.get('sec-fetch-site') ?? 'none')) return true
  const origin = headers.get('origin')
  return origin !== null && !isOwn(origin, headers)
}

/** `null`, which sandboxed pages send, is the origin of nobody. */
function isOwn(origin: string, headers: Headers): boolean {
  const own = env().STET_URL
  if (own !== undefined) return origin === own
  // Without a public address the browser's own words count: a page of another origin can set neither header. A proxy
  // that ends TLS hides the scheme, so only hosts and ports are compared.
  const host = (headers.get('x-forwarded-host') ?? headers.get('host'))?.split(',')[0]?.trim().toLowerCase()
  return URL.canParse(origin) && host !== undefined && new URL(origin).host === host
}
