import type { SecurityKind } from '@/lib/schema/security-event'
import { systemDbOf } from './db-of'
import type { SystemGrant } from './system'

export type SecurityEvent = {
  kind: SecurityKind
  userId?: string | undefined
  workspaceId?: string | undefined
  address: string
  device: string
  detail?: string | undefined
}

const LONGEST_TEXT = 300

/** Appends an entry to the security log. */
export async function insertSecurityEvent(grant: SystemGrant, event: SecurityEvent): Promise<void> {
  const { kind, userId, workspaceId, address, device, detail } = event
  await systemDbOf(grant).securityEvent.create({
    data: {
      kind,
      userId: userId ?? null,
      workspaceId: workspaceId ?? null,
      address: address.slice(0, LONGEST_TEXT),
      device: device.slice(0, LONGEST_TEXT),
      detail: detail?.slice(0, LONGEST_TEXT) ?? null,
    },
  })
}

/** Where a request comes from, as the server has found it; see lib/server/client-address.ts. */
export function originOfRequest(headers: Headers): Pick<SecurityEvent, 'address' | 'device'> {
  return { address: headers.get('x-forwarded-for') ?? '', device: headers.get('user-agent') ?? '' }
}
