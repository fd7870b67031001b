import * as z from './zod'

/** Values that many entities share, as they are stored and answered. What a person sends is in `input.ts`. */

export const uuid = z.uuid()

/** A calendar day, `YYYY-MM-DD`. */
export const calendarDay = z.iso.date()

/** ISO 8601 with milliseconds, UTC. */
export const instant = z.iso.datetime({ precision: 3 })

export const count = z.int().nonnegative()
export const fraction = z.number().min(0).max(1)
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** Half-open, in UTF-16 code units. */
export const span = z.object({ start: count, end: count })
