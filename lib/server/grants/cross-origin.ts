import type { Failure } from '@/lib/core/result'
import { env } from '@/lib/server/env'

type Sent = { method: string; headers: Headers }

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']

/**
 * Why a request that may change something is refused: a page of another origin made the browser send it, with the
 * visitor's cookie. Browsers name the page's origin in `Origin`, and over HTTPS and on this machine its relation
 * to ours in `Sec-Fetch-Site`. A request with neither comes from a program, which holds only the cookies it was given.
 */
export function refuseCrossOrigin(
  { method, headers }: Sent,
  publicOrigin = env().STET_URL,
): Failure | undefined {
  if (SAFE_METHODS.includes(method) || provesItselfByToken(headers)) return undefined
  if (!isCrossOrigin(headers, publicOrigin)) return undefined
  return { code: 'forbidden', message: 'Changes from another site are refused. Use an API token instead.' }
}

/** No browser adds a token by itself. With a cookie beside it, the token may be there only to get past this check. */
function provesItselfByToken(headers: Headers): boolean {
  return /^Bearer +\S/i.test(headers.get('authorization') ?? '') && !headers.has('cookie')
}

function isCrossOrigin(headers: Headers, publicOrigin: string | undefined): boolean {
  if (['cross-site', 'same-site'].includes(headers.get('sec-fetch-site') ?? 'none')) return true
  const origin = headers.get('origin')
  if (origin === null) return false
  return publicOrigin === undefined ? !isOfHost(origin, headers) : origin !== publicOrigin
}

/**
 * Without a public address the browser's own words count: a page of another origin can set none of these headers. A proxy
 * that ends TLS hides the scheme, so only hosts and ports are compared. `null`, which sandboxed pages send, is nobody's.
 */
function isOfHost(origin: string, headers: Headers): boolean {
  const host = (headers.get('x-forwarded-host') ?? headers.get('host'))?.split(',')[0]?.trim().toLowerCase()
  return URL.canParse(origin) && host !== undefined && new URL(origin).host === host
}
