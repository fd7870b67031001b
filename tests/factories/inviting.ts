import { randomUUID } from 'node:crypto'
import { wholeDatabase } from '@/tests/factories/whole-database'
import type { Person } from './desk'

const HOUR_MS = 3_600_000
export const PAST = new Date(Date.now() - HOUR_MS)
export const FUTURE = new Date(Date.now() + HOUR_MS)

/** Makes an invitation, and answers its id and the hash that its link is known by. */
export async function invite(by: Person, more: object = {}): Promise<{ id: string; tokenHash: string }> {
  const { workspaceId, memberId: invitedById } = by
  const data = {
    workspaceId,
    invitedById,
    email: 'new@desk.test',
    role: 'viewer',
    expiresAt: FUTURE,
  } as const
  return wholeDatabase().invitation.create({ data: { ...data, tokenHash: randomUUID(), ...more } })
}

/** The ways in which an invitation is over. */
export const OVER: [string, object][] = [
  ['accepted', { acceptedAt: PAST }],
  ['withdrawn', { revokedAt: PAST }],
  ['expired', { expiresAt: PAST }],
]
