/** Half a year, in seconds: long enough to count, short enough for somebody who gives HTTPS up again. */
const HSTS_SECONDS = 15_552_000

/** next-auth writes small pages of its own; they need a form at most. */
const BARE_PAGE =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** Responses that are not pages load nothing. Pages have their own policy in its place, with a nonce (`proxy.ts`). */
export const NO_PAGE = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** What every answer carries, of whatever kind: pages, files of the build, errors and exports. */
export function securityHeaders(address: string, { secure }: { secure: boolean }): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    // Other sites are not told which installation a reader comes from.
    'referrer-policy': 'same-origin',
    ...(secure && { 'strict-transport-security': `max-age=${String(HSTS_SECONDS)}` }),
    'content-security-policy': NO_PAGE,
    ...(address.startsWith('/api/auth/') && {
      'content-security-policy': BARE_PAGE,
      'cache-control': 'private, no-store',
    }),
  }
}
