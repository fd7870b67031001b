import { z } from './zod'
import { personView } from './article'
import { count, instant, uuid } from './value'

/** One line of the audit log. `member` is null when the system acted; the hashes chain each line to the one before. */
export const eventView = z
  .object({
    sequence: count,
    at: instant,
    member: personView.nullable(),
    action: z.string(),
    subjectType: z.string(),
    subjectId: uuid,
    before: z.unknown(),
    after: z.unknown(),
    previousHash: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'Event' })
export type EventView = z.output<typeof eventView>
