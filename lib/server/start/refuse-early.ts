import { malformedAddress } from '@/lib/server/http/malformed-address'
import { NO_PAGE } from './security-headers'

/** An answer that is given without the app. */
export type EarlyAnswer = { status: number; headers: Record<string, string>; body: string }

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** Files of the build and routes that say themselves when the database is away. */
const WITHOUT_DATABASE = /^\/(?:_next\/|api\/(?!auth\/)|icon\.svg|manifest\.webmanifest)/

/**
 * What the app itself would answer with a page that says "error" and 500: an address that cannot be read, and any page,
 * form or sign-in while the database is away. And methods by which nothing is asked of it: TRACE would show scripts what
 * they may not read.
 */
export async function refuseEarly(
  { method, address }: { method: string; address: string },
  isDatabaseThere: () => Promise<boolean>,
): Promise<EarlyAnswer | undefined> {
  if (!METHODS.includes(method))
    return plain(405, 'This method is not supported.', { allow: METHODS.join(', ') })
  const fault = malformedAddress(address)
  if (fault !== undefined) return plain(400, fault)
  if (WITHOUT_DATABASE.test(address) || (await isDatabaseThere())) return undefined
  const message = 'The database cannot be reached. Nothing was saved. Try again in a moment.'
  return plain(503, message, { 'retry-after': '5' })
}

function plain(status: number, body: string, headers: Record<string, string> = {}): EarlyAnswer {
  const type = 'text/plain; charset=utf-8'
  return {
    status,
    body,
    headers: {
      'content-type': type,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': NO_PAGE,
      ...headers,
    },
  }
}
