import * as z from 'zod'
import { actionsOf, type AuditGroup } from '@/lib/schema/audit-actions'
import { fail, ok, type Result } from '@/lib/core/result'
import type { PersonView } from '@/lib/schema/article'
import type { EventView } from '@/lib/schema/event'
import { dbOf } from '@/lib/server/grants/db-of'
import type { ReadGrant } from '@/lib/server/grants/grant'
import { personSelect, toPersonView } from '@/lib/server/data/person'
import { decodeCursor, encodeCursor } from '@/lib/server/data/cursor'
import { readSubjects } from './read-subjects'

/** `subject` is the id of what was changed; `from` and `to` are days in UTC, both of which count whole. */
export type EventFilter = {
  subject?: string | undefined
  group?: AuditGroup | undefined
  memberId?: string | undefined
  from?: string | undefined
  to?: string | undefined
}
export type EventPage = EventFilter & { cursor?: string | undefined; limit: number }

/** A page of the workspace's audit log, newest first. */
export async function listEvents(
  grant: ReadGrant<'audit:read'>,
  { cursor, limit, ...filter }: EventPage,
): Promise<Result<{ items: EventView[]; nextCursor: string | null }>> {
  const after = cursor === undefined ? undefined : decodeCursor(z.int32(), cursor)
  if (cursor !== undefined && after === undefined) {
    return fail('invalid', 'This cursor is not valid. Start from the first page.', { field: 'cursor' })
  }

  const rows = await dbOf(grant).event.findMany({
    where: { ...conditionOf(filter), ...(after !== undefined && { sequence: { lt: after } }) },
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
  const subjects = await readSubjects(grant, shown)
  const items = shown.map(({ memberId, at, ...event }) => ({
    ...event,
    at: at.toISOString(),
    member: memberId === null ? null : (names.get(memberId) ?? null),
    subject: subjects.get(event.subjectId) ?? null,
  }))
  const last = items.at(-1)
  return ok({ items, nextCursor: rows.length > limit && last ? encodeCursor(last.sequence) : null })
}

/** Everybody who is or was a member, and may therefore be named in the log. */
export async function listEventMembers(grant: ReadGrant<'audit:read'>): Promise<PersonView[]> {
  const members = await dbOf(grant).member.findMany({ ...personSelect, orderBy: { user: { name: 'asc' } } })
  return members.map(toPersonView)
}

const DAY_MS = 24 * 60 * 60 * 1000

function conditionOf({ subject, group, memberId, from, to }: EventFilter) {
  return {
    ...(subject !== undefined && { subjectId: subject }),
    ...(group !== undefined && { action: { in: actionsOf(group) } }),
    ...(memberId !== undefined && { memberId }),
    at: {
      ...(from !== undefined && { gte: new Date(from) }),
      ...(to !== undefined && { lt: new Date(new Date(to).getTime() + DAY_MS) }),
    },
  }
}

async function readNames(grant: ReadGrant<'audit:read'>, memberIds: readonly string[]) {
  const members = await dbOf(grant).member.findMany({
    where: { id: { in: [...new Set(memberIds)] } },
    ...personSelect,
  })
  return new Map(members.map((member) => [member.id, toPersonView(member)]))
}
