import * as z from 'zod'
import { fail, ok, type Result } from '@/lib/core/result'
import type { SecurityEventView } from '@/lib/schema/security-event'
import { decodeCursor, encodeCursor } from '@/lib/server/data/cursor'
import { dbOf, systemDbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import type { ReadGrant } from '@/lib/server/grants/grant'
import type { SystemGrant } from '@/lib/server/grants/system'

export type SecurityFilter = { kind?: string | undefined; memberId?: string | undefined }
export type SecurityPage = SecurityFilter & { cursor?: string | undefined; limit: number }

type Row = Omit<SecurityEventView, 'at' | 'user'> & { at: Date; userId: string | null; name: string | null }

/**
 * A page of the security log, newest first: what happened in the workspace, and what its members did that belongs to
 * none, such as signing in.
 */
export async function listSecurityEvents(
  grant: ReadGrant<'security:read'>,
  { kind, memberId, cursor, limit }: SecurityPage,
): Promise<Result<{ items: SecurityEventView[]; nextCursor: string | null }>> {
  const after = cursor === undefined ? undefined : decodeCursor(z.uuid(), cursor)
  if (cursor !== undefined && after === undefined) {
    return fail('invalid', 'This cursor is not valid. Start from the first page.', { field: 'cursor' })
  }
  const rows = await dbOf(grant).$queryRaw<Row[]>`
    SELECT e.id, e.at, e.kind, e.address, e.device, e.detail, m."userId", u.name
    FROM "SecurityEvent" e
    LEFT JOIN "Member" m ON m."userId" = e."userId" AND m."workspaceId" = ${WORKSPACE}::uuid
    LEFT JOIN "User" u ON u.id = m."userId"
    WHERE (e."workspaceId" = ${WORKSPACE}::uuid
        OR (e."workspaceId" IS NULL AND m.id IS NOT NULL AND m."removedAt" IS NULL))
      AND (${kind ?? null}::text IS NULL OR e.kind = ${kind ?? null}::text)
      AND (${memberId ?? null}::uuid IS NULL OR m.id = ${memberId ?? null}::uuid)
      AND (${after ?? null}::uuid IS NULL OR e.id < ${after ?? null}::uuid)
    ORDER BY e.id DESC LIMIT ${limit + 1}::int`
  const items = rows.slice(0, limit).map(({ at, userId, name, ...event }) => ({
    ...event,
    at: at.toISOString(),
    user: userId !== null && name !== null ? { id: userId, name } : null,
  }))
  const last = items.at(-1)
  return ok({ items, nextCursor: rows.length > limit && last ? encodeCursor(last.id) : null })
}

/** Deletes the entries that are older than this many days. The database lets nobody delete younger ones along the way. */
export async function pruneSecurityLog(grant: SystemGrant, days: number): Promise<void> {
  const db = systemDbOf(grant)
  await db.$transaction([
    db.$executeRaw`SELECT set_config('stet.security_log_days', ${String(days)}, true)`,
    db.$executeRaw`DELETE FROM "SecurityEvent" WHERE at < now() - make_interval(days => ${days}::int)`,
  ])
}
