import type { SecurityKind } from '@/lib/schema/security-event'
import { insertSecurityEvent, originOfRequest, type SecurityEvent } from '@/lib/server/grants/security-events'
import { systemGrant } from '@/lib/server/grants/system'
import { log } from '@/lib/server/log'

export type Who = {
  userId?: string | undefined
  workspaceId?: string | undefined
  detail?: string | undefined
}

/** Appends what a request has done, or was refused, to the security log. */
export function logRequest(kind: SecurityKind, headers: Headers, who: Who): Promise<void> {
  return logSecurity({ ...who, ...originOfRequest(headers), kind })
}

/** A log that cannot be written to must not keep anybody from what they did: that is said in the server's own log. */
export async function logSecurity(event: SecurityEvent): Promise<void> {
  try {
    await insertSecurityEvent(systemGrant(), event)
  } catch (error) {
    log.error({ err: error, kind: event.kind }, 'the security log could not be written')
  }
}
