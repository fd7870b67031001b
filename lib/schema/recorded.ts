import { z } from './zod'
import { instant } from './value'
import { outcome, verdictStatus } from './verdict-status'

// What an export of ours says of work that was done elsewhere. It is kept beside the member who imported it, and shown
// as what a file says: nobody here vouches for it, and no right follows from it.

/** Who made something, when and in which workspace; `id` is what it was called there. */
export const recordedOrigin = z
  .object({
    tool: z.literal('stet'),
    id: z.string(),
    author: z.string(),
    workspace: z.string(),
    createdAt: instant,
  })
  .meta({ id: 'RecordedOrigin' })
export type RecordedOrigin = z.output<typeof recordedOrigin>

/** A decision that a file tells of; here it decides nothing. */
const recordedDecision = z.object({
  outcome,
  comment: z.string().nullable(),
  author: z.string(),
  workspace: z.string(),
  createdAt: instant,
})

/** A verdict as it was where it comes from. */
export const recordedVerdict = recordedOrigin
  .extend({
    rating: z.string().nullable(),
    status: verdictStatus,
    decisions: z.array(recordedDecision),
  })
  .meta({ id: 'RecordedVerdict' })
export type RecordedVerdict = z.output<typeof recordedVerdict>
