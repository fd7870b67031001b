import { sql } from '@/lib/server/db/sql'

/**
 * The condition under which the session `s` of the user `u` is good: it was not ended, by itself or with all others, was
 * seen in the last 14 days and began in the last 30. The database's clock decides, which all processes share.
 */
export const liveSession = sql`s."userId" = u.id AND s."endedAt" IS NULL AND s.version = u."sessionVersion"
  AND s."lastSeenAt" > now() - interval '14 days' AND s."createdAt" > now() - interval '30 days'`
