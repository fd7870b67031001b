import { hasSubscribers, subscribe } from 'node:diagnostics_channel'
import pino from 'pino'
import * as z from 'zod'
import { INGEST_REPORTS } from '@/lib/ingest/report'
import { env } from './env'
import { loggedError } from './logged-error'

/**
 * Structured logs. What people write and what they sign in with never goes in: log ids, codes and counts, no text of
 * articles, notes or rationales. Redaction is the second line of defence, not the first.
 */
export const log = pino({
  level: env().STET_LOG_LEVEL,
  base: null,
  serializers: { err: (error: unknown) => loggedError(error) },
  redact: {
    paths: ['*.password', '*.token', '*.secret', '*.authorization', '*.cookie', 'headers', 'body'],
    censor: '[redacted]',
  },
})

const reportSchema = z.object({
  level: z.enum(['warn', 'error']),
  facts: z.looseObject({}),
  message: z.string(),
})

// A bundler may load this module more than once in a process; one of them listens.
if (!hasSubscribers(INGEST_REPORTS)) {
  subscribe(INGEST_REPORTS, (published) => {
    const { level, facts, message } = reportSchema.parse(published)
    log[level](facts, message)
  })
}
