import { env } from '@/lib/server/env'
import { resolveBySystem, type Gate } from './gate'
import type { RobotsSetting } from './robots-setting'
import { userAgentOf } from './user-agent-of'

/** What this installation has decided about fetching. */
export type FetchSettings = { gate: Gate; userAgent: string; robots: RobotsSetting }

export function fetchSettings(): FetchSettings {
  const { STET_FETCH_ALLOW, STET_FETCH_ROBOTS, STET_URL } = env()
  return {
    gate: { allowed: STET_FETCH_ALLOW, resolve: resolveBySystem },
    userAgent: userAgentOf(STET_URL),
    robots: STET_FETCH_ROBOTS,
  }
}
