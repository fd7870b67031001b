import { AUDIT_GROUPS } from '@/lib/schema/audit-actions'
import { day, id } from './input'
import * as z from './zod'
import { personView } from './article'
import { count, instant, uuid } from './value'

/**
 * What a line is about, as it is now: what it is called, and the article or claim whose page shows it, unless that is
 * deleted.
 */
export const subjectView = z
  .object({ name: z.string().nullable(), articleId: uuid.nullable(), claimId: uuid.nullable() })
  .meta({ id: 'EventSubject' })
export type SubjectView = z.output<typeof subjectView>

/** One line of the audit log. `member` is null when the system acted; the hashes chain each line to the one before. */
export const eventView = z
  .object({
    sequence: count,
    at: instant,
    member: personView.nullable(),
    action: z.string(),
    subjectType: z.string(),
    subjectId: uuid,
    /** Null where what was changed has no name, or is not there any more. */
    subject: subjectView.nullable(),
    before: z.unknown(),
    after: z.unknown(),
    previousHash: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'Event' })
export type EventView = z.output<typeof eventView>

/** Which lines of the audit log are asked for; of the days, both count whole, in UTC. */
export const eventFilter = {
  /** The id of what was changed. */
  subject: id.optional(),
  /** What kind of thing it was done to: the part of the action before the dot. */
  group: z.enum(AUDIT_GROUPS).optional(),
  /** Who did it. */
  memberId: id.optional(),
  from: day.optional(),
  to: day.optional(),
}

export type EventQuery = z.output<z.ZodObject<typeof eventFilter>>

/** The same from the address of a page: what is not valid there is as if it had not been said. */
export function readEventQuery(address: URLSearchParams): EventQuery {
  const read = <Schema extends z.ZodType>(name: string, schema: Schema) =>
    schema.safeParse(address.get(name) ?? undefined).data
  const { subject, group, memberId, from, to } = eventFilter
  return {
    subject: read('subject', subject),
    group: read('group', group),
    memberId: read('memberId', memberId),
    from: read('from', from),
    to: read('to', to),
  }
}
