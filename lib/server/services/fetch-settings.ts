import type { FetchSettings } from '@/lib/ingest/fetch/fetch-settings'
import { resolveBySystem } from '@/lib/ingest/fetch/gate'
import { userAgentOf } from '@/lib/ingest/fetch/user-agent-of'
import { env } from '@/lib/server/env'

/** What this installation has decided about fetching, from its environment. */
export function fetchSettings(): FetchSettings {
  const { STET_FETCH_ALLOW, STET_FETCH_ROBOTS, STET_URL } = env()
  return {
    gate: { allowed: STET_FETCH_ALLOW, resolve: resolveBySystem },
    userAgent: userAgentOf(STET_URL),
    robots: STET_FETCH_ROBOTS,
  }
}
