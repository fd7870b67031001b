import { errors } from 'undici'
import type { Result } from '@/lib/core/result'
import { failFetch } from './fetch-failure'
import { BodyTooLarge } from './read-body'

type Circumstances = { host: string; signal: AbortSignal; deadline: AbortSignal; timeoutMs: number }

/** What went wrong on the way to a site and back, in words. An error that is none of the network's is thrown again. */
export function networkFailure(
  error: unknown,
  { host, signal, deadline, timeoutMs }: Circumstances,
): Result<never> {
  if (error instanceof BodyTooLarge)
    return failFetch(
      'too_large',
      `The response from ${host} is too large: more than ${megabytes(error.maxBytes)} unpacked.`,
    )
  if (deadline.aborted)
    return failFetch(
      'unavailable',
      `${host} did not respond within ${timeoutMs / 1_000} seconds. Try again later, or save the page and upload the file.`,
    )
  if (signal.aborted) return failFetch('unavailable', 'Fetching was cancelled.')
  const code = codeOf(error)
  if (code === null) throw error
  const known = KNOWN.find(([pattern]) => pattern.test(code))
  if (!known) return failFetch('unavailable', `The connection to ${host} failed (${code}). Try again later.`)
  return failFetch(known[1], known[2].replace('HOST', host))
}

const KNOWN: readonly (readonly [RegExp, 'invalid' | 'too_large' | 'unavailable', string])[] = [
  [/^ECONNREFUSED$/, 'unavailable', 'HOST refused the connection. Check the address, or try again later.'],
  [
    /^(?:UND_ERR_CONNECT_TIMEOUT|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EHOSTDOWN)$/,
    'unavailable',
    'HOST cannot be reached from this server. Check the address, or try again later.',
  ],
  [/^UND_ERR_HEADERS_OVERFLOW$/, 'too_large', 'HOST sends headers that are too large.'],
  [
    /^(?:UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|ECONNRESET|EPIPE|Z_BUF_ERROR|HPE_INVALID_EOF_STATE)$/,
    'unavailable',
    'The connection to HOST ended before the response was complete. Try again.',
  ],
  [
    /^(?:HPE_|UND_ERR_INFO)/,
    'invalid',
    'HOST did not respond like a web server. Check the address and the port.',
  ],
  [/^(?:Z_|ERR_BROTLI|ERR__ERROR_)/, 'invalid', 'The response from HOST is damaged and cannot be unpacked.'],
  [
    /^(?:ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|EPROTO)/,
    'invalid',
    'Could not connect securely to HOST: its certificate or encryption is not valid. Save the page and upload the file.',
  ],
]

function codeOf(error: unknown): string | null {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  // Some of the parser's errors have no code, and only their message tells an early end from another protocol.
  if (!(error instanceof errors.HTTPParserError)) return null
  return error.message.includes('Invalid EOF state') ? 'HPE_INVALID_EOF_STATE' : 'HPE_'
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 100_000) / 10} MB`
}
