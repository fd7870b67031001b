import * as z from './zod'
import { instant } from './value'
import { outcome, verdictStatus } from './verdict-status'

// What an imported Stet export says about who did the work. It is stored beside the member who imported it and shown as
// "recorded in a file". It is unverified and gives nobody any rights.

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

/** A decision recorded in a file. It has no effect in this workspace. */
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
