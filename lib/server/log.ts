import pino from 'pino'
import { env } from './env'

/**
 * Structured logs. What people write and what they sign in with never goes in: log ids, codes and counts, no text of
 * articles, notes or rationales. Redaction is the second line of defence, not the first.
 */
export const log = pino({
  level: env().STET_LOG_LEVEL,
  base: null,
  redact: {
    paths: ['*.password', '*.token', '*.secret', '*.authorization', '*.cookie', 'headers', 'body'],
    censor: '[redacted]',
  },
})
