import { z } from 'zod'
import { fail, ok, type Result } from '@/lib/core/result'
import type { EventView } from '@/lib/schema/event'
import { dbOf } from '@/lib/server/grants/db-of'
import type { ReadGrant } from '@/lib/server/grants/grant'
import { personSelect, toPersonView } from '@/lib/server/data/person'
import { decodeCursor, encodeCursor } from '@/lib/server/data/cursor'

export type EventFilter = { subject?: string | undefined; cursor?: string | undefined; limit: number }

/** A page of the workspace's audit log, newest first; `subject` is the id of what was changed. */
export async function listEvents(
  grant: ReadGrant<'audit:read'>,
  { subject, cursor, limit }: EventFilter,
): Promise<Result<{ items: EventView[]; nextCursor: string | null }>> {
  const after = cursor === undefined ? undefined : decodeCursor(z.int(), cursor)
  if (cursor !== undefined && after === undefined) {
    return fail('invalid', 'This cursor is not valid. Start from the first page.', { field: 'cursor' })
  }

  const rows = await dbOf(grant).event.findMany({
    where: {
      ...(after !== undefined && { sequence: { lt: after } }),
      ...(subject !== undefined && { subjectId: subject }),
    },
    select: {
      sequence: true,
      at: true,
      memberId: true,
      action: true,
      subjectType: true,
      subjectId: true,
      before: true,
      after: true,
      previousHash: true,
      hash: true,
    },
    orderBy: { sequence: 'desc' },
    take: limit + 1,
  })
  const shown = rows.slice(0, limit)
  const names = await readNames(
    grant,
    shown.flatMap(({ memberId }) => memberId ?? []),
  )
  const items = shown.map(({ memberId, at, ...event }) => ({
    ...event,
    at: at.toISOString(),
    member: memberId === null ? null : (names.get(memberId) ?? null),
  }))
  const last = items.at(-1)
  return ok({ items, nextCursor: rows.length > limit && last ? encodeCursor(last.sequence) : null })
}

async function readNames(grant: ReadGrant<'audit:read'>, memberIds: readonly string[]) {
  const members = await dbOf(grant).member.findMany({
    where: { id: { in: [...new Set(memberIds)] } },
    ...personSelect,
  })
  return new Map(members.map((member) => [member.id, toPersonView(member)]))
}
