import type { LoggerInstance } from 'next-auth'
import { log } from '@/lib/server/log'

/** What other people or their browsers cause: they decline at the provider, or come back with an old or forged cookie. */
const NOT_OURS = /^(?:JWT_SESSION_ERROR|OAUTH_CALLBACK_ERROR|OAUTH_CALLBACK_HANDLER_ERROR)$/
const WARNINGS = /^(?:NEXTAUTH_URL|NO_SECRET|DEBUG_ENABLED)$/

/**
 * next-auth's own lines, in our log. Its address `/api/auth/_log` lets anybody send lines; a line without an error object,
 * which a request cannot hold, is therefore not logged, nor a warning that it does not have.
 */
export const authLog: Partial<LoggerInstance> = {
  error(code, metadata) {
    const inner = metadata instanceof Error ? metadata : metadata.error
    if (!(inner instanceof Error)) return
    log[NOT_OURS.test(code) ? 'warn' : 'error']({ code, err: inner }, 'next-auth reports a failure')
  },
  warn(code) {
    if (WARNINGS.test(code)) log.warn({ code }, 'next-auth warns')
  },
}
